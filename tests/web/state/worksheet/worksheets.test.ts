import { describe, expect, it } from 'vitest';
import { judge } from '../../../../web/src/state/judge-answer';
import { parameterCount } from '../../../../web/src/state/worksheet/hand-numbers';
import { openingOf } from '../../../../web/src/state/worksheet/experiment';
import { endNames, hiddenKinds, shapes } from '../../../../web/src/state/worksheet/wanted';
import { Worksheets, type Worksheet } from '../../../../web/src/state/worksheet/worksheets.svelte';
import { engine, orderOf, sheetsOf, solve } from '../../support/worksheets';

/** What a sheet asks for, by a session of its own. */
function asked({ network, numbers, rate, questions, wanted }: Worksheet) {
  const { settings, data } = openingOf(network, numbers, rate);
  const session = new engine.Session(settings, data);
  const answers = questions.map(({ blank, example }) => session.slips(blank, example, wanted.digits));
  const sums = data.inputs as readonly unknown[];
  const z = sums.flatMap((_, row) => session.moment(row).example.layers.flatMap((layer) => Array.from(layer.z.values)));
  session.delete();
  return { answers, z };
}

const tenths = (value: number): boolean => Number.isInteger(Math.round(value * 1e9) / 1e8);
const halves = (value: number): boolean => Number.isInteger(2 * value);

/** Everything that is promised of a sheet. */
function expectGood(sheet: Worksheet): void {
  const { network, numbers, wanted } = sheet;
  const { answers, z } = asked(sheet);
  expect(numbers.parameters).toHaveLength(parameterCount(network));
  for (const value of numbers.parameters) expect(tenths(value) && value !== 0 && Math.abs(value) <= 1).toBe(true);
  for (const value of numbers.inputs.flat()) expect(halves(value) && value !== 0 && Math.abs(value) <= 3).toBe(true);
  for (const sum of z) expect(Math.abs(sum) >= 0.1 && Math.abs(sum) <= 2.5).toBe(true);
  expect(sheet.solved.answers).toEqual(answers);
  const write = (value: number): string => value.toPrecision(wanted.digits);
  // Whoever makes a slip, and rounds it, is not told that it is right.
  const unseen = answers.flatMap((about) =>
    about.slips.filter((slip) => {
      const answer = write(slip.value);
      const { kind } = judge(Number(answer), { ...about, rounding: 0 }, wanted.digits, wanted.digits);
      return answer === write(about.value) || kind === 'right';
    }),
  );
  expect(unseen).toEqual([]);
}

/** Thousands of slips, on a machine that may be busy. */
const LONG = 60_000;

describe.each(['3-2-1', '2-2-2'] as const)('30 sheets of %s', (shape) => {
  it(
    'all differ, are easy by hand, and tell every answer from every slip',
    async () => {
      const { made, state, problem } = await sheetsOf({ shape, count: 30 });
      expect([made.length, state, problem]).toEqual([30, 'done', null]);
      expect(made.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
      expect(new Set(made.map(({ numbers }) => JSON.stringify(numbers.parameters))).size).toBe(30);
      made.forEach(expectGood);
    },
    LONG,
  );

  it(
    'are the same for the same seed, however many are made, and others for another',
    async () => {
      const numbers = async (seed: number, count: number) =>
        (await sheetsOf({ shape, seed, count })).made.map((sheet) => sheet.numbers);
      const five = await numbers(4, 5);
      expect(await numbers(4, 5)).toEqual(five);
      expect(await numbers(4, 2)).toEqual(five.slice(0, 2));
      const other = await numbers(5, 5);
      for (const one of other) expect(five).not.toContainEqual(one);
    },
    LONG,
  );
});

it(
  'makes good sheets of every shape, activation, output and batch',
  async () => {
    for (const shape of shapes.filter((each) => each !== '2-2-2-1'))
      for (const end of endNames)
        for (const hidden of hiddenKinds) {
          const examples = end === 'squared' ? 1 : 2;
          const { made, problem } = await sheetsOf({ shape, end, hidden, examples, digits: 4 });
          expect([shape, end, hidden, problem]).toEqual([shape, end, hidden, null]);
          made.forEach(expectGood);
        }
  },
  2 * LONG,
);

it('never asks a target of 0 of a single output, where nobody would see that it was left out', async () => {
  const { made } = await sheetsOf({ count: 10 });
  for (const { numbers } of made) expect(numbers.targets).toEqual([[1]]);
});

describe('the numbers of the page', () => {
  const network = orderOf({ shape: '2-2-1' }).network;
  const numbers = {
    parameters: [0.123, -0.456, 0.789, 0.2, 0.05, -0.03, 0.4, -0.7, 0.01],
    inputs: [[25, -0.333]],
    targets: [[0]],
  };
  const page = { network, shown: { numbers, rate: 0.3 } };

  it('stand on one sheet as they are', async () => {
    const { made, count, state } = await sheetsOf(
      { network: 'present', numbers: 'shown', count: 30, examples: 2 },
      page,
    );
    expect([made.length, count, state]).toEqual([1, 1, 'done']);
    expect(made[0]).toMatchObject({ numbers, rate: 0.3, network });
    expect(made[0]!.solved.answers).toEqual(asked(made[0]!).answers);
  });

  it('are said to be awkward where they are', async () => {
    const { made } = await sheetsOf({ network: 'present', numbers: 'shown', digits: 2 }, page);
    const kinds = new Set(made[0]!.clashes.map(({ kind }) => kind));
    expect(kinds).toContain('slip');
    expect(kinds).toContain('sum');
  });

  it('give their network alone where easy ones are wanted', async () => {
    const { made } = await sheetsOf({ network: 'present', count: 3 }, page);
    expect(made.map((sheet) => sheet.network)).toEqual([network, network, network]);
    made.forEach(expectGood);
  });
});

describe('what can’t be made is told', () => {
  it('where nothing is asked for, or more than a sheet has room for', async () => {
    expect((await sheetsOf({ tasks: [] })).problem).toEqual({ kind: 'nothing' });
    const { problem, made } = await sheetsOf({ shape: '2-2-2-1' });
    expect([problem, made]).toEqual([{ kind: 'many', count: 46, most: 40 }, []]);
    expect((await sheetsOf({ shape: '2-2-2-1', tasks: ['forward', 'loss', 'deltas'] })).problem).toBeNull();
    expect((await sheetsOf({ shape: '2-2-2-1', weight: { layer: 0, row: 1, col: 0 } })).problem).toBeNull();
  });

  it('where the network of the page is too large, or has come to numbers that are not finite', async () => {
    const layers = [
      { units: 9, activation: 'tanh' as const },
      { units: 1, activation: 'identity' as const },
    ];
    const large = { inputs: 1, layers, loss: 'halfSquaredError' as const };
    expect((await sheetsOf({ network: 'present' }, { network: large })).problem).toMatchObject({ kind: 'large' });
    const numbers = { parameters: [1e200, 0], inputs: [[1e200]], targets: [[1]] };
    const sheets = await sheetsOf({ network: 'present', numbers: 'shown' }, { shown: { numbers, rate: 1 } });
    expect([sheets.problem, sheets.made]).toEqual([{ kind: 'notFinite' }, []]);
  });

  it(
    'where no numbers are easy enough, with what was wrong with the best',
    async () => {
      const sheets = await sheetsOf({ shape: '2-2-2', end: 'squared', digits: 2, rate: 0.1 });
      expect([sheets.state, sheets.made]).toEqual(['stopped', []]);
      const { problem } = sheets;
      expect(problem?.kind).toBe('notFound');
      expect(problem?.kind === 'notFound' && problem.clashes.length).toBeGreaterThan(0);
    },
    LONG,
  );

  it('where the engine does not answer', async () => {
    const sheets = new Worksheets(async () => null);
    await sheets.make(orderOf({}));
    expect([sheets.problem, sheets.state]).toEqual([{ kind: 'noEngine' }, 'stopped']);
  });
});

describe('making them', () => {
  it('stops, and keeps what is made', async () => {
    const sheets: Worksheets = new Worksheets(async (...given) => {
      if (sheets.made.length === 3) sheets.stop();
      return solve(...given);
    });
    await sheets.make(orderOf({ count: 30 }));
    expect([sheets.made.length, sheets.state, sheets.problem]).toEqual([3, 'stopped', null]);
  });

  it('gives way to the next order', async () => {
    const sheets = new Worksheets(solve);
    const [, last] = [sheets.make(orderOf({ count: 30 })), sheets.make(orderOf({ count: 2, shape: '2-1' }))];
    await last;
    expect([sheets.made.length, sheets.count, sheets.state]).toEqual([2, 2, 'done']);
    for (const { network } of sheets.made) expect(network.layers).toHaveLength(1);
  });
});
