import { describe, expect, it } from 'vitest';
import { hideNumbers } from '../../../../web/src/plot/hidden-numbers';
import type { Run } from '../../../../web/src/state/run.svelte';
import {
  curveFile,
  matricesFile,
  MOST_NUMBERS,
  MOST_STEPS,
  MOST_WORK,
  parametersFile,
  ROW,
  type Made,
} from '../../../../web/src/views/spreadsheet/numbers-files';
import { parseLink } from '../../../../web/src/state/link/link';
import { openedRun } from '../../embedding/opened-run';

const LINK = 'data=penguins&net=3-2-1&step=12';
const HIDES = 'The quiz hides numbers that would stand in the file: answer its questions or end it first.';

const problemOf = (made: Made): string | null => ('problem' in made ? made.problem : null);
const linesOf = (made: Made): string[] => ('file' in made ? made.file!.text.trim().split('\r\n') : []);
const always = (): boolean => true;

/** A run with other members in place of its own. */
const like = (run: Run, changes: Partial<Record<keyof Run, unknown>>): Run =>
  new Proxy(run, {
    get: (of, name) =>
      Object.hasOwn(changes, name) ? changes[name as keyof Run] : (Reflect.get(of, name, of) as unknown),
  });

describe('while numbers of the step are asked for', () => {
  const files: Readonly<Record<string, (run: Run) => Made | Promise<Made>>> = {
    matrices: matricesFile,
    curve: curveFile,
    parameters: (run) => parametersFile(run, always),
  };

  it.each(Object.entries(files))(
    'no file with the %s gives them away, and one is made once they are answered',
    async (_, make) => {
      const run = await openedRun(`${LINK}&blank=dw1.1.1,z2.1`);
      expect(run.quiz.hidden.numbers.length).toBeGreaterThan(0);
      expect(await make(run)).toEqual({ problem: HIDES });
      await run.send({ do: 'askFor', blanks: [] });
      expect(await make(run)).toMatchObject({ said: 'Saved.' });
    },
  );
});

describe('a file has as many numbers as can be', () => {
  it('of a step: one more is refused, with how many that are', async () => {
    const run = await openedRun(LINK);
    const { network } = run.experiment;
    // 4 x 11 parameters, L and J; a row has 3 inputs, 1 target, z, a and delta of 3 units, and L.
    const rows = Math.floor((MOST_NUMBERS - 46) / 14);
    const withRows = (length: number) =>
      like(run, { frame: { ...run.frame, moment: { ...run.frame!.moment, batchExamples: { length } } } });
    expect(network.layers.map(({ units }) => units)).toEqual([2, 1]);
    expect(problemOf(await matricesFile(withRows(rows)))).toBeNull();
    expect(problemOf(await matricesFile(withRows(rows + 1)))).toMatch(
      /^This would be 500,014 numbers; the file takes at most 500,000/,
    );
  });

  it('of a run: some of its steps, and the last, where they are too many', async () => {
    const run = await openedRun('data=xor-gate&net=2-2-1&step=7');
    const { layers } = run.frame!.moment;
    // As if it had 125,000 parameters: 4 steps of 8 fit.
    const [first, ...others] = layers;
    const large = { ...first!, W: { ...first!.W, values: { length: 125_000 - 5 } } };
    const many = like(run, { frame: { ...run.frame, moment: { ...run.frame!.moment, layers: [large, ...others] } } });
    const made = await parametersFile(many, always);
    expect(
      linesOf(made)
        .slice(1)
        .map((line) => line.split(',')[0]),
    ).toEqual(['0', '2', '4', '6', '7']);
    expect(made).toMatchObject({
      said: 'Saved. Only one step in 2 is in it, so that the file does not get too large.',
    });
    expect(linesOf(await parametersFile(run, always))).toHaveLength(1 + 8);
  });
});

describe('steps are trained again', () => {
  const rows = 4;
  const parameters = 9;
  /** So many steps of the four rows of a gate would take too long. */
  const most = Math.min(MOST_STEPS, Math.floor(MOST_WORK / ((parameters + ROW) * rows)));

  it('up to a number, and no farther', async () => {
    const run = await openedRun('data=xor-gate&net=2-2-1&step=7');
    expect(problemOf(await parametersFile(like(run, { stepsDone: most + 1 }), always))).toMatch(/100,000/);
  });

  it('fewer where each of them takes long', async () => {
    const run = await openedRun('data=xor-gate&net=2-2-1&step=7');
    const wide = { ...run.frame, moment: { ...run.frame!.moment, batchExamples: { length: 100_000 } } };
    const few = Math.floor(MOST_WORK / ((parameters + ROW) * 100_000));
    const made = await parametersFile(like(run, { frame: wide, stepsDone: few + 1 }), always);
    expect(few).toBeLessThan(MOST_STEPS);
    expect(problemOf(made)).toContain(few.toLocaleString('en'));
  });

  it('until one stops it', async () => {
    const run = await openedRun('data=xor-gate&net=2-2-1&step=7');
    const seen: number[] = [];
    const made = await parametersFile(run, (done) => seen.push(done) < 2);
    expect(made).toEqual({ said: expect.stringMatching(/^Stopped/) as string });
    expect(seen).toHaveLength(2);
  });

  it('unless another way leads there meanwhile', async () => {
    const run = await openedRun('data=xor-gate&net=2-2-1&step=7');
    let changes = run.recipe!.changes;
    const changing = new Proxy(run, {
      get: (of, name) => (name === 'recipe' ? { ...of.recipe!, changes } : (Reflect.get(of, name, of) as unknown)),
    });
    const made = await parametersFile(changing, () => {
      changes = [{ ...changes[0]!, step: 3 }];
      return true;
    });
    expect(problemOf(made)).toMatch(/^Meanwhile another training has begun/);
  });
});

it('has no numbers of a step that was left before they came, and says why', async () => {
  const run = await openedRun(LINK);
  const file = matricesFile(run);
  const opened = await openedRun('data=xor-gate&net=2-2-1');
  expect(await run.send({ do: 'open', choice: opened.experiment.choice })).toBeNull();
  expect(problemOf(await file)).toBeNull(); // it was asked for first
  const later = run.send({ do: 'open', choice: parseLink(LINK).choice });
  const tooLate = matricesFile(run);
  await later;
  expect(problemOf(await tooLate)).toMatch(/^Meanwhile another training has begun/);
});

it('says so where nothing is shown yet', async () => {
  hideNumbers(() => ({ numbers: [], names: [] }));
  const nothing = { frame: null, curve: null } as Pick<Run, 'frame' | 'curve'> as Run;
  const notMade = 'The engine did not answer; close this and try again.';
  expect(await matricesFile(nothing)).toEqual({ problem: notMade });
  expect(await parametersFile(nothing, always)).toEqual({ problem: notMade });
  expect(curveFile(nothing)).toEqual({ problem: notMade });
});
