import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { refusalSentence } from '../../../web/src/messages/refusals';
import type { Command } from '../../../web/src/state/commands';
import { defaults } from '../../../web/src/state/defaults';
import { choiceFor } from '../../../web/src/state/edit-data';
import { beginningOfCase } from '../../../web/src/state/lab/beginning';
import { parseLink } from '../../../web/src/state/link/link';
import { pageParts, type PagePart, type PartState } from '../../../web/src/state/page-options.svelte';
import { Run } from '../../../web/src/state/run.svelte';
import { areMet, both, needsOf, needsOfLook, type Needs } from '../support/command-parts';
import { HandClock } from '../support/hand-clock';
import { HandDisplay } from '../support/hand-display';
import { refusedBy } from '../support/refused';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine = await loadEngine();
let run: Run;

beforeEach(async () => {
  run = new Run({
    startEngine: new SameThreadEngine(engine, new HandClock()).start,
    nextFrame: new HandDisplay().nextFrame,
  });
  await run.start();
});

/** Why a command is refused. */
async function sentence(command: Command, from?: PagePart): Promise<string | null> {
  const refusal = await run.send(command, from);
  return refusal && refusalSentence(refusal);
}

const parameter = { layer: 0, kind: 'W', row: 0, col: 0 } as const;

/** One of each. */
const commands: { readonly [Do in Command['do']]: Extract<Command, { do: Do }> } = {
  open: { do: 'open', choice: defaults },
  openRecipe: { do: 'openRecipe', recipe: parseLink('data=xor-gate&net=2-2-1') },
  openLesson: {
    do: 'openLesson',
    lesson: { id: 'the-3-2-1-network', step: 2 },
    moment: parseLink('data=worked-example&net=3-2-1'),
  },
  closeLesson: { do: 'closeLesson' },
  openLab: { do: 'openLab', number: 1, moment: beginningOfCase(1) },
  closeLab: { do: 'closeLab' },
  editNetwork: { do: 'editNetwork', edit: { what: 'addLayer' } },
  bring: {
    do: 'bring',
    brought: {
      network: { inputs: 3, layers: [{ units: 1, activation: 'sigmoid' }], loss: 'binaryCrossEntropy' },
      numbers: [0.1, 0.2, 0.3, 0.4],
      frozen: [],
      data: { what: 'kept' },
      standardize: true,
      standardizeTargets: false,
    },
  },
  editData: { do: 'editData', edit: { what: 'split', split: { splitSeed: 3 } } },
  editRows: { do: 'editRows', edit: { what: 'removeRow', row: 4 } },
  reset: { do: 'reset' },
  newWeights: { do: 'newWeights' },
  setLearningRate: { do: 'setLearningRate', rate: 0.25 },
  scaleLearningRate: { do: 'scaleLearningRate', by: 0.5 },
  setBatchSize: { do: 'setBatchSize', size: 8 },
  configure: { do: 'configure', settings: { batchOrder: 'inOrder' } },
  setMember: { do: 'setMember', group: 'penalty', name: 'l2', value: 0.1 },
  freeze: { do: 'freeze', part: parameter, on: true },
  setParameters: { do: 'setParameters', entries: [{ parameter, value: 0.5 }] },
  leaveOutAhead: { do: 'leaveOutAhead' },
  play: { do: 'play' },
  pause: { do: 'pause' },
  toggle: { do: 'toggle' },
  step: { do: 'step', count: 1 },
  trainEpoch: { do: 'trainEpoch' },
  setPace: { do: 'setPace', pace: 3 },
  goTo: { do: 'goTo', step: 0 },
  move: { do: 'move', direction: 1 },
  goToBeat: { do: 'goToBeat', position: 1 },
  beforeNextUpdate: { do: 'beforeNextUpdate' },
  select: { do: 'select', part: { kind: 'loss' } },
  chooseExample: { do: 'chooseExample', row: 7 },
  showGradientsOf: { do: 'showGradientsOf', of: 'example' },
  write: { do: 'write', notation: { layout: 'row' } },
  setDigits: { do: 'setDigits', digits: 7 },
  pin: { do: 'pin', as: 'a' },
  unpin: { do: 'unpin', from: 'a' },
  look: { do: 'look', at: { history: 'pins', curve: 'log' } },
  askFor: { do: 'askFor', blanks: [{ kind: 'z', layer: 0, row: 1, col: 0 }] },
  tell: { do: 'tell', blank: { kind: 'z', layer: 0, row: 1, col: 0 }, value: 0.5 },
  setLook: { do: 'setLook', look: { size: 'large' } },
};
const states: readonly PartState[] = ['shown', 'locked', 'hidden'];

const having = (parts: readonly PagePart[], state: PartState): void =>
  run.page.choose({ ...run.page.choice, parts: Object.fromEntries(parts.map((part) => [part, state])) });

const needsTo = (command: Command): Needs =>
  command.do === 'look' ? both(needsOfLook.history, needsOfLook.curve) : needsOf[command.do];

describe.each(Object.values(commands))('$do', (command: Command) => {
  it('is allowed or refused by the state of each part, and of all of them', async () => {
    for (const parts of [...pageParts.map((part) => [part]), pageParts])
      for (const state of states) {
        having(parts, state);
        const allowed = areMet(needsTo(command), (part) => (parts.includes(part) ? state : 'shown'));
        expect(run.allows(command), `${parts.join()} ${state}`).toBe(allowed);
        if (allowed) continue;
        const before = { recipe: run.recipe, running: run.running };
        const refusal = await run.send(command);
        expect(refusal).toMatchObject(refusedBy(state === 'locked' ? 'lockedPart' : 'hiddenPart'));
        expect(refusalSentence(refusal!)).toMatch(/^That was not done: /);
        expect(run.refusal).toBe(refusal);
        expect({ recipe: run.recipe, running: run.running }).toEqual(before);
      }
  });

  it('is done where all is shown, and is plain data', async () => {
    await run.step(2);
    const copy = JSON.parse(JSON.stringify(command)) as Command;
    expect(copy).toEqual(command);
    expect(await run.send(copy)).toBeNull();
    expect(run.refusal).toBeNull();
  });

  it('is not taken from a part that is locked or hidden', async () => {
    for (const state of ['locked', 'hidden'] as const) {
      having(['history'], state);
      expect(run.allows(command, 'history')).toBe(false);
      expect(await sentence(command, 'history')).toContain('During training');
    }
  });
});

it('says which part is in the way, and whether it is locked or hidden', async () => {
  having(['settings'], 'locked');
  expect(await sentence({ do: 'setLearningRate', rate: 1 })).toMatch(/locks “Training settings”/);
  having(['settings'], 'hidden');
  expect(await sentence({ do: 'setLearningRate', rate: 1 })).toMatch(/hides “Training settings”/);
  having([], 'shown');
  expect(await run.send({ do: 'setLearningRate', rate: 1 })).toBeNull();
  expect(run.refusal).toBeNull();
});

it('a change that lies ahead is left out only where what was changed can be changed', async () => {
  await run.step(3);
  await run.send({ do: 'setLearningRate', rate: 0.2 });
  await run.send({ do: 'setParameters', entries: [{ parameter, value: 0.5 }] });
  await run.send({ do: 'goTo', step: 1 });
  for (const part of ['settings', 'network', 'sheet', 'curve'] as const) {
    having([part], 'locked');
    expect(await run.send({ do: 'leaveOutAhead' }), part).toMatchObject(refusedBy('lockedPart'));
  }
  having(['data', 'transport'], 'locked');
  expect(await run.send({ do: 'leaveOutAhead' })).toBeNull();
  expect(run.ahead).toEqual([]);
});

it('what is looked at is allowed by its own part', () => {
  for (const [what, needs] of Object.entries(needsOfLook))
    for (const part of pageParts) {
      having([part], 'locked');
      const command: Command = { do: 'look', at: { [what]: undefined } };
      const allowed = areMet(needs, (other) => (other === part ? 'locked' : 'shown'));
      expect(run.allows(command), `${what}, ${part}`).toBe(allowed);
    }
});

it('a selection of the views is a command too', () => {
  const send = vi.spyOn(run, 'send');
  run.selection.toggle({ kind: 'loss' });
  run.selection.toggle({ kind: 'loss' });
  expect(send.mock.calls).toEqual([[{ do: 'select', part: { kind: 'loss' } }], [{ do: 'select', part: null }]]);
  expect(run.selection.selected).toBeNull();
});

describe('an edit as data', () => {
  const edits: readonly [string, Command, () => unknown, unknown][] = [
    ['units', { do: 'editNetwork', edit: { what: 'units', layer: 0, units: 5 } }, () => layers()[0]!.units, 5],
    [
      'activation',
      { do: 'editNetwork', edit: { what: 'activation', layer: 0, activation: 'relu' } },
      () => layers()[0]!.activation,
      'relu',
    ],
    ['a layer more', { do: 'editNetwork', edit: { what: 'addLayer' } }, () => layers().length, 3],
    ['a layer less', { do: 'editNetwork', edit: { what: 'removeLayer', layer: 0 } }, () => layers().length, 1],
    [
      'the end',
      { do: 'editNetwork', edit: { what: 'end', end: { activation: 'softmax', loss: 'softmaxCrossEntropy' } } },
      () => run.experiment.network.loss,
      'softmaxCrossEntropy',
    ],
    [
      'what weights are drawn from',
      { do: 'editNetwork', edit: { what: 'initializer', kind: 'heNormal' } },
      () => run.experiment.options.initializer,
      { kind: 'heNormal' },
    ],
    [
      'a number of that',
      { do: 'editNetwork', edit: { what: 'initializerMember', name: 'bias', value: 0.5 } },
      () => run.experiment.options.initializer,
      { kind: 'xavierUniform', bias: 0.5 },
    ],
    [
      'another data set',
      { do: 'editData', edit: { what: 'dataset', id: 'moons' } },
      () => run.experiment.dataset.id,
      'moons',
    ],
    ['points', { do: 'editData', edit: { what: 'points', made: { count: 40 } } }, () => count(), 40],
    [
      'a feature',
      { do: 'editData', edit: { what: 'feature', feature: 'xTimesY', chosen: true } },
      () => run.experiment.network.inputs,
      3,
    ],
    [
      'a cell',
      { do: 'editRows', edit: { what: 'cell', row: 2, col: 1, value: 9 } },
      () => run.experiment.dataset.inputs[2]![1],
      9,
    ],
    [
      'an answer',
      { do: 'editRows', edit: { what: 'answer', row: 0, output: 0, value: 2 } },
      () => [...run.experiment.dataset.targets[0]!],
      [0, 0, 1],
    ],
    ['a row more', { do: 'editRows', edit: { what: 'copyRow', row: 0 } }, () => count(), 301],
    ['a row less', { do: 'editRows', edit: { what: 'removeRow', row: 0 } }, () => count(), 299],
    ['a point more', { do: 'editRows', edit: { what: 'addPoint', at: { 0: 1, 1: 2 }, kind: 1 } }, () => count(), 301],
    [
      'a point elsewhere',
      { do: 'editRows', edit: { what: 'movePoint', row: 3, at: { 1: 2 } } },
      () => run.experiment.dataset.inputs[3]![1],
      2,
    ],
  ];
  const layers = () => run.experiment.network.layers;
  const count = (): number => run.opened!.data.examples;

  it.each(edits)('%s', async (_, command, read, wanted) => {
    await run.open(choiceFor('blobs', defaults));
    expect(await run.send(command)).toBeNull();
    expect(read()).toEqual(wanted);
  });

  it('of rows can be taken back, and own rows be brought', async () => {
    await run.open(choiceFor('blobs', defaults));
    await run.send({ do: 'editRows', edit: { what: 'removeRow', row: 0 } });
    expect(await run.send({ do: 'editData', edit: { what: 'originalRows' } })).toBeNull();
    expect(count()).toBe(300);
    const columns = { inputs: ['a'], meaning: { kind: 'number' as const, names: ['b'] } };
    const rows = { inputs: [[1], [2]], answers: { targets: [[3], [4]] } };
    expect(await run.send({ do: 'editData', edit: { what: 'own', columns, rows } })).toBeNull();
    expect(count()).toBe(2);
  });
});

it('moves by the size that is given, else by the one that is chosen', async () => {
  await run.send({ do: 'move', direction: 1, size: 'step' });
  expect(run.stepsDone).toBe(1);
  await run.send({ do: 'scaleLearningRate', by: 0.5 });
  expect(run.experiment.learningRate).toBe(defaults.learningRate / 2);
});
