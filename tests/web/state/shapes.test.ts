import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { choiceFor, rowsOf, withAnswer, withCell, withoutRow, withRows } from '../../../web/src/state/edit-data'; // prettier-ignore
import { afterRemoval } from '../../../web/src/state/row-places';
import { withActivation, withLayerAdded, withoutLayer, withUnits } from '../../../web/src/state/edit-network';
import { DataEditing } from '../../../web/src/state/data-editing.svelte';
import { defaults, type Choice } from '../../../web/src/state/defaults';
import { ErrorCurve } from '../../../web/src/state/error-curve.svelte';
import { GradientCheck, parametersOf } from '../../../web/src/state/gradient-check.svelte';
import { parameterOf, type Part } from '../../../web/src/state/part';
import { costOf, takePicture } from '../../../web/src/state/picture';
import { Plane } from '../../../web/src/state/plane.svelte';
import { beginningOf } from '../../../web/src/state/recipe';
import type { Refusal } from '../../../web/src/state/refusal';
import { Run } from '../../../web/src/state/run.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { HandDisplay, settled } from '../support/hand-display';
import { meantBefore } from '../support/refused';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine = await loadEngine();
let clock: HandClock;
let display: HandDisplay;
let host: SameThreadEngine;
let run: Run;
const reported = vi.fn();

async function begin(choice?: Choice): Promise<void> {
  clock = new HandClock();
  display = new HandDisplay();
  host = new SameThreadEngine(engine, clock);
  run = new Run({ startEngine: host.start, nextFrame: display.nextFrame });
  await run.start();
  if (choice) await run.open(choice);
}

beforeEach(async () => {
  reported.mockReset();
  vi.stubGlobal('reportError', reported);
  await begin();
});

afterEach(() => {
  vi.unstubAllGlobals();
  expect(reported).not.toHaveBeenCalled();
});

/** A network for one of the data sets, with these hidden layers. */
function choiceOf(dataset: string, hidden: readonly number[], rest: Partial<Choice> = {}): Choice {
  const choice = choiceFor(dataset, defaults);
  const layers = [...hidden.map((units) => ({ units, activation: 'tanh' as const })), choice.network.layers.at(-1)!];
  return { ...choice, ...rest, network: { ...choice.network, layers } };
}

const deep = choiceOf('circle', [8, 8]);
const shallow = choiceOf('and-gate', []);

const lastBias = { layer: 2, kind: 'b', row: 0, col: 0 } as const;

it('drops a question of an old shape, and refuses it in the engine itself', async () => {
  await begin(deep);
  const { questions } = run;
  const opening = run.open(shallow);
  const answers = [
    questions.answer((asked) => asked.track(lastBias)),
    questions.answer((asked) => asked.valley(lastBias, [0, 1])),
    questions.compare(lastBias, 1e-5),
  ];
  expect(await opening).toBeNull();
  expect(await Promise.all(answers)).toEqual([null, null, null]);
  expect(host.count('track')).toBe(0);
  expect(await run.questions.answer((asked) => asked.track(lastBias))).toBeNull(); // refused: there is none
  expect(run).toMatchObject({ phase: 'ready', failure: null, refusal: null });
});

it('refuses in a sentence what was meant for what was there before', async () => {
  await begin(deep);
  await run.step(40);
  const opening = run.open(shallow);
  const entries = [{ parameter: lastBias, value: 1 }];
  const late = [
    run.setParameters(entries),
    run.goTo(20),
    run.goTo(20),
    run.goToBeat(3),
    run.chooseExample(150),
    run.openNetwork((choice) => withoutLayer(choice, 1), 'layers'),
    run.configure(({ learningRate }) => ({ learningRate: learningRate / 2 }), 'session'),
    new DataEditing(run).add({ 0: 1, 1: 1 }),
    run.openRows((choice, data) => withRows(choice, withoutRow(rowsOf(data), 150)), { after: afterRemoval(150) }),
  ];
  expect(await opening).toBeNull();
  for (const each of late) expect(await each).toMatchObject(meantBefore);
  expect(run.refusal).toMatchObject(meantBefore);
  expect(run.experiment.choice).toEqual(shallow);
  expect(run.moment!.step).toBe(0);
});

it('refuses the cell of a row that has gone with its data set', async () => {
  await run.open(choiceFor('penguins', defaults));
  host.delay = () => settled();
  const opening = run.open(choiceFor('wine', defaults));
  const typed = run.openRows((choice, data) => withRows(choice, withCell(rowsOf(data), 218, 0, 40)));
  expect(await opening).toBeNull();
  expect(await typed).toMatchObject(meantBefore);
  expect(run).toMatchObject({ phase: 'ready', refusal: meantBefore });
  expect(run.experiment.dataset).toMatchObject({ id: 'wine' });
  expect(run.experiment.choice.rows).toBeUndefined();
});

it('makes changes of rows that are still there, however many are under way', async () => {
  const cell = (row: number, value: number): Promise<Refusal | null> =>
    run.openRows((choice, data) => withRows(choice, withCell(rowsOf(data), row, 0, value)));
  expect(await Promise.all([cell(3, 1), cell(4, 2), run.chooseExample(5), cell(3, 3)])).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(run.experiment.dataset.inputs.slice(3, 5).map(([first]) => first)).toEqual([3, 2]);
  expect(run.selection.example).toBe(5);
});

it('takes out one row where one is asked to go twice', async () => {
  const remove = (): Promise<Refusal | null> =>
    run.openRows((choice, data) => withRows(choice, withoutRow(rowsOf(data), 4)), { after: afterRemoval(4) });
  const next = run.experiment.dataset.inputs[5];
  expect(await Promise.all([remove(), remove()])).toEqual([null, expect.objectContaining(meantBefore)]);
  expect(run.experiment.dataset.inputs[4]).toEqual(next);
});

it('takes out one layer where one is asked to go twice, and widens one as often as asked', async () => {
  await begin(choiceOf('circle', [2, 3, 4]));
  const units = (count: number): Promise<Refusal | null> =>
    run.openNetwork((choice) => withUnits(choice, 0, count), 'layers');
  expect(await Promise.all([units(3), units(4), units(5)])).toEqual([null, null, null]);
  const remove = (): Promise<Refusal | null> => run.openNetwork((choice) => withoutLayer(choice, 0), 'layers');
  expect(await Promise.all([remove(), remove()])).toEqual([null, expect.objectContaining(meantBefore)]);
  expect(run.experiment.network.layers.map((layer) => layer.units)).toEqual([3, 4, 1]);
});

it('drops what a field gives that leaves the page with what it belonged to', async () => {
  await run.step(3);
  const before = run.experiment.network;
  const opened = run.open(choiceOf('moons', [4]));
  let left: Promise<Refusal | null> | null = null;
  // As a browser does: the field is taken out while the page is drawn anew, before anything else happens.
  const seen = run.seen;
  while (run.experiment.network === before) await Promise.resolve();
  if (run.seen === seen) left = run.configure(() => ({ learningRate: 9 }));
  expect(await opened).toBeNull();
  expect(await left).toMatchObject(meantBefore);
  expect(run.experiment.learningRate).toBe(0.1);
});

/** Every sort of question and change that views and controls make, of what is seen when it is made. */
const sorts: Readonly<Record<string, (nth: number) => Promise<unknown>>> = {
  track: (nth) => ask((asked) => asked.track(parameterAt(nth))),
  valley: (nth) => ask((asked) => asked.valley(parameterAt(nth), [-1, 0, 1])),
  compared: (nth) =>
    ask((asked) =>
      asked.compared({ variants: [{ settings: { learningRate: 0.01 * nth } }], grid: null, trains: nth % 2 === 0 }),
    ),
  confusion: () => ask((asked) => asked.confusion()),
  findings: () => ask((asked) => asked.findings()),
  units: (nth) => {
    const { layer, row: unit } = parameterAt(nth);
    return picture([{ layer, unit }]);
  },
  picture: () => picture(),
  checkAll: () => {
    const { questions } = run;
    return new GradientCheck().start(run.experiment.network, (parameter) => questions.compareAtBest(parameter));
  },
  errorCurve: (nth) => {
    const { questions } = run;
    return new ErrorCurve().ask(parameterAt(nth), (of, epsilon) => questions.compare(of, epsilon));
  },
  select: async (nth) => run.selection.select(partAt(nth)),
  example: (nth) => run.chooseExample(rowAt(nth)),
  type: (nth) => run.setParameters([{ parameter: parameterAt(nth), value: 0.25 }]),
  cell: (nth) => {
    const [row, col] = [rowAt(nth), nth % run.experiment.dataset.columns.length];
    return run.openRows((choice, data) => withRows(choice, withCell(rowsOf(data), row, col, 0.5)));
  },
  answer: (nth) => {
    const row = rowAt(nth);
    return run.openRows((choice, data) => withRows(choice, withAnswer(rowsOf(data), row, 0, 0)));
  },
  takeOut: (nth) => {
    const row = rowAt(nth);
    return run.openRows((choice, data) => withRows(choice, withoutRow(rowsOf(data), row)), {
      after: afterRemoval(row),
    });
  },
  addPoint: async () => {
    const editing = new DataEditing(run);
    return editing.possible && editing.add({ 0: 0.1, 1: 0.2 });
  },
  movePoint: async (nth) => {
    const editing = new DataEditing(run);
    return editing.possible && editing.move(rowAt(nth), { 0: 0.1, 1: 0.2 });
  },
  width: (nth) => {
    const layer = layerAt(nth);
    return run.openNetwork((choice) => withUnits(choice, layer, 3), 'layers');
  },
  activation: (nth) => {
    const layer = layerAt(nth);
    return run.openNetwork((choice) => withActivation(choice, layer, 'relu'), 'layers');
  },
  removeLayer: (nth) => {
    const layer = layerAt(nth);
    return run.openNetwork((choice) => withoutLayer(choice, layer), 'layers');
  },
  addLayer: () => run.openNetwork(withLayerAdded),
  heldOut: () => run.openData((choice) => ({ ...choice, heldOut: 0.3 })),
  halve: () => run.configure(({ learningRate }) => ({ learningRate: learningRate / 2 }), 'session'),
  goTo: (nth) => run.goTo(nth),
  beat: (nth) => run.goToBeat(nth),
  move: () => run.move(-1),
  forward: () => run.move(1, 'layer'),
  epoch: () => run.move(1, 'epoch'),
  step: (nth) => run.step(1 + (nth % 9)),
  play: () => run.play(),
  toggle: () => run.toggle(),
  newWeights: () => run.newWeights(),
  leaveOut: () => run.leaveOutAhead(),
  pin: () => run.pin('a'),
};

const ask: Run['questions']['answer'] = (what) => run.questions.answer(what);
const parameterAt = (nth: number) => {
  const all = parametersOf(run.experiment.network);
  return all[nth % all.length]!;
};
const partAt = (nth: number): Part => {
  const { layer, kind, row, col } = parameterAt(nth);
  return kind === 'W' ? { kind: 'weight', layer, row, col } : { kind: 'bias', layer, row };
};
const rowAt = (nth: number): number => nth % run.experiment.dataset.inputs.length;
const layerAt = (nth: number): number => nth % run.experiment.network.layers.length;
function picture(units?: { layer: number; unit: number }[]): Promise<unknown> {
  const { experiment, questions } = run;
  const wanted = new Plane(run).wanted(units);
  return takePicture(questions, wanted, costOf(experiment.network), run.running, () => false, 12);
}

const choices = fc
  .record({
    dataset: fc.constantFrom('and-gate', 'circle', 'moons', 'blobs', 'sine', 'penguins', 'wine', 'plane'),
    hidden: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
  })
  .map(({ dataset, hidden }) => choiceOf(dataset, hidden));

const acts = fc.array(
  fc.record({ sort: fc.constantFrom(...Object.keys(sorts)), nth: fc.nat(400), early: fc.boolean() }),
  { minLength: 1, maxLength: 12 },
);

it('any question and any change in flight while another shape opens leaves the engine well and the newest open', async () => {
  const property = fc.asyncProperty(
    choices,
    choices,
    acts,
    fc.boolean(),
    fc.infiniteStream(fc.nat(2)),
    async (one, other, doing, byLink, delays) => {
      // prettier-ignore
      await begin(one);
      await run.step(12);
      host.delay = () => {
        const ticks = (delays.next().value as number | undefined) ?? 0;
        return ticks === 0 ? null : ticks === 1 ? Promise.resolve() : settled();
      };
      const under: Promise<unknown>[] = [];
      const make = ({ sort, nth }: { sort: string; nth: number }) => under.push(sorts[sort]!(nth));
      doing.filter(({ early }) => early).forEach(make);
      // Until then each speaks of the shape that is seen; what is made after it does so too.
      const opening = byLink ? run.openRecipe(beginningOf(other)) : run.open(other);
      doing.filter(({ early }) => !early).forEach(make);
      for (let i = 0; i < 3; i++) {
        clock.advance(16);
        await display.draw();
      }
      expect(await opening).toBeNull();
      await Promise.all(under);
      await run.pause();
      host.delay = () => null;
      expect(run).toMatchObject({ phase: 'ready', failure: null });
      expect(run.refusal?.path ?? '').toMatch(/^(|(data|network|example|settings).*)$/);
      // The state is of one piece.
      const { network, dataset } = run.experiment;
      expect(dataset.id).toBe(other.dataset);
      expect(run.moment!.layers.map(({ W }) => W.rows)).toEqual(network.layers.map(({ units }) => units));
      expect(run.opened!.data.examples).toBe(dataset.inputs.length);
      expect(run.moment!.example.index).toBe(run.selection.example);
      const selected = parameterOf(run.selection.selected);
      if (selected) expect(run.explanation).not.toBeNull();
      // And it goes on.
      expect(await run.step(1)).toBeNull();
      expect(await run.questions.answer((asked) => asked.findings())).not.toBeNull();
      run.dispose();
    },
  );
  await fc.assert(property, { numRuns: 60 });
}, 120_000);
