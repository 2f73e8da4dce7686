import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { answer } from '../../../web/src/embedding/answer';
import { commandFrom, commandNames } from '../../../web/src/embedding/commands';
import { Refused } from '../../../web/src/embedding/refused';
import type { Command as Asked } from '../../../web/src/embedding/types';
import { refusalSentence } from '../../../web/src/messages/refusals';
import { parseLink } from '../../../web/src/state/link/link';
import { pageParts } from '../../../web/src/state/page-options.svelte';
import { openedRun } from './opened-run';

const MOMENT = 'data=penguins&net=3-2-1&step=3';
const run = await openedRun(MOMENT);
const address = { openFor: () => Promise.resolve(null) };
const now = () => ({
  ...{ ...run.recipe!, choice: run.experiment.choice, farthest: run.farthest },
  canMove: run.canMove.bind(run),
});

beforeEach(() => run.openRecipe(parseLink(MOMENT)));

/** One of each, with every field. */
const commands: Readonly<Record<Asked['do'], Asked>> = {
  play: { do: 'play' },
  pause: { do: 'pause' },
  toggle: { do: 'toggle' },
  trainEpoch: { do: 'trainEpoch' },
  reset: { do: 'reset' },
  beforeNextUpdate: { do: 'beforeNextUpdate' },
  leaveOutAhead: { do: 'leaveOutAhead' },
  closeLesson: { do: 'closeLesson' },
  closeLab: { do: 'closeLab' },
  step: { do: 'step', count: 2 },
  goTo: { do: 'goTo', step: 1 },
  move: { do: 'move', direction: -1, size: 'layer' },
  goToBeat: { do: 'goToBeat', beat: 'delta2' },
  setPace: { do: 'setPace', pace: 3 },
  newWeights: { do: 'newWeights', seed: 7 },
  setLearningRate: { do: 'setLearningRate', rate: 0.25 },
  scaleLearningRate: { do: 'scaleLearningRate', by: 2 },
  setBatchSize: { do: 'setBatchSize', size: 'full' },
  configure: { do: 'configure', settings: { opt: 'adam:beta1:0.8', rate: 0.01, l2: '0.001' } },
  freeze: { do: 'freeze', part: 'b1.2', on: true },
  setParameters: { do: 'setParameters', values: { 'w1.1.2': 0.5, 'b2.1': -1 } },
  select: { do: 'select', part: 'u1.2' },
  chooseExample: { do: 'chooseExample', example: 5 },
  showGradientsOf: { do: 'showGradientsOf', of: 'L' },
  setDigits: { do: 'setDigits', digits: 6 },
  pin: { do: 'pin', as: 'a' },
  unpin: { do: 'unpin', from: 'b' },
  setLook: { do: 'setLook', size: 'large', theme: 'dark' },
};
const all: Asked[] = Object.values(commands);
const request = (command: unknown) => ({
  ...{ id: 1, version: 1, kind: 'do', command },
  ...{ link: undefined, name: undefined },
});

/** Why it is refused: null where it is a command. */
function refusalOf(asked: unknown) {
  try {
    commandFrom(asked, now());
    return null;
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    return problem.refusal;
  }
}

describe.each(all)('$do, asked from outside', (command) => {
  it('is done where all of the page is shown', async () => {
    expect(await answer(request(structuredClone(command)), run, address)).toBeNull();
    await run.pause();
  });

  it('is refused where every part of the page is hidden or locked, and nothing changes or is told in the page', async () => {
    for (const state of ['hidden', 'locked'] as const) {
      run.page.choose({ ...run.page.choice, parts: Object.fromEntries(pageParts.map((part) => [part, state])) });
      const before = JSON.stringify([run.recipe, run.running]);
      const isFree = run.lockOn(commandFrom(command, now()), command.do === 'setLook' ? 'tools' : undefined) === null;
      const asked = answer(request(command), run, address);
      if (isFree) await asked;
      else {
        const problem = await asked.catch((problem: unknown) => problem);
        expect((problem as Refused).refusal.wanted).toMatchObject({ kind: 'page', reason: `${state}Part` });
        expect(JSON.stringify([run.recipe, run.running])).toBe(before);
      }
      expect(run.refusal).toBeNull();
      expect(isFree && !mayAlways(command.do, state), command.do).toBe(false);
      run.page.choose({ ...run.page.choice, parts: {} });
      await run.send({ do: 'pause' });
    }
  });

  it('takes no other field', () => {
    expect(refusalOf({ ...command, more: 1 })).toMatchObject({ path: 'more', wanted: { kind: 'members' } });
  });

  it('refuses what is none of its values by the name of the field, and never breaks', () => {
    const fields = Object.keys(command).filter((name) => name !== 'do');
    if (fields.length === 0) return;
    fc.assert(
      fc.property(fc.constantFrom(...fields), hostile, (field, value) => {
        const refusal = refusalOf({ ...command, [field]: value });
        if (value === undefined && isOptional(command.do, field)) return void expect(refusal).toBeNull();
        expect(refusal?.path.startsWith(field)).toBe(true);
        const sentence = refusalSentence(refusal!);
        expect(sentence).toMatch(/^\S.*\.$/s);
        expect(sentence).toContain(field);
        expect(sentence.length).toBeLessThan(600);
      }),
    );
  });
});

/** What keys and buttons can do whatever is hidden or locked. */
const mayAlways = (name: Asked['do'], state: 'hidden' | 'locked'): boolean =>
  name === 'select' || (state === 'hidden' && ['beforeNextUpdate', 'setParameters', 'chooseExample'].includes(name));

const isOptional = (name: Asked['do'], field: string): boolean =>
  ['move size', 'newWeights seed', 'setLook size', 'setLook theme'].includes(`${name} ${field}`);

/** Values that no field of any command can have. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, NaN, Infinity, -Infinity, -0.5, -1e308, '', 'none ', '__proto__', 'w9.9.9'),
  fc.constantFrom<unknown>(
    'constructor',
    'w1.1.1:0',
    10n,
    [],
    [1],
    {},
    { valueOf: 1 },
    new Map([['w1.1.1', 1]]),
    new Date(0),
  ),
  fc.string({ minLength: 60 }),
  fc.dictionary(fc.string(), fc.anything(), { minKeys: 1 }).map((given) => ({ ...given, '\0': 1 })),
);

describe('a command from outside', () => {
  it('is one of those that are listed, by its own name', () => {
    expect(commandNames.toSorted()).toEqual(Object.keys(commands).toSorted());
    for (const other of ['open', 'openRecipe', 'tell', 'askFor', 'bring', 'editData', 'toString', '__proto__', 7, null])
      expect(refusalOf({ do: other })).toMatchObject({ path: 'do', wanted: { kind: 'oneOf' } });
    expect(refusalOf(Object.create({ do: 'play' }))).toMatchObject({ path: 'do' });
  });

  it('never breaks the page, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (asked) => void expect(refusalOf(asked)).not.toBeNull()));
  });

  it('counts from 1, and names parts as links do', () => {
    expect(commandFrom(commands.chooseExample, now())).toEqual({ do: 'chooseExample', row: 4 });
    expect(commandFrom(commands.goToBeat, now())).toEqual({ do: 'goToBeat', position: 6 });
    expect(commandFrom(commands.select, now())).toEqual({ do: 'select', part: { kind: 'unit', layer: 0, row: 1 } });
    expect(commandFrom(commands.setParameters, now())).toMatchObject({
      entries: [
        { parameter: { layer: 0, kind: 'W', row: 0, col: 1 }, value: 0.5 },
        { parameter: { layer: 1, kind: 'b', row: 0 }, value: -1 },
      ],
    });
  });

  it('refuses a value that is nearly right in a sentence', () => {
    const say = (asked: unknown): string => refusalSentence(refusalOf(asked)!);
    expect(say({ do: 'configure', settings: { rate: -1 } })).toBe(
      'settings.rate is “-1”; it must be a number, 0 or more.',
    );
    expect(say({ do: 'configure', settings: { speed: 1 } })).toMatch(
      /^settings\.speed is unknown; settings can have opt, /,
    );
    expect(say({ do: 'configure', settings: {} })).toBe('settings has 0 entries; it must have 1 to 9.');
    expect(say({ do: 'setParameters', values: { 'w1.1.9': 1 } })).toMatch(
      /^values\.w1\.1\.9 is “w1\.1\.9”; it must be a part of this/,
    );
    expect(say({ do: 'setParameters', values: { 'u1.1': 1 } })).toBe('The network has no such weight or bias.');
    expect(say({ do: 'step', count: 10_001 })).toBe('count is 10001; it must be a whole number from 1 to 10000.');
    expect(say({ do: 'move' })).toBe('direction is missing; it must be 1 or -1.');
  });

  it('is refused where the page could not do it, and not told as done', async () => {
    const short = await openedRun('data=xor-gate&net=2-2-1&step=3');
    const refusalOf = async (command: object) => {
      const problem = await answer(request(command), short, address).catch((problem: unknown) => problem);
      return problem instanceof Refused ? refusalSentence(problem.refusal) : problem;
    };
    expect(await refusalOf({ do: 'goTo', step: 4 })).toBe('step is 4; it must be a whole number from 0 to 3.');
    expect(short.stepsDone).toBe(3);
    expect(await refusalOf({ do: 'goTo', step: 0 })).toBeNull();
    expect(short.stepsDone).toBe(0);
    expect(await refusalOf({ do: 'goTo', step: 3 })).toBeNull(); // the run that was left
    expect(short.stepsDone).toBe(3);
    await short.openRecipe(parseLink('data=xor-gate&net=2-2-1'));
    for (const size of ['operation', 'step'] as const)
      expect(await refusalOf({ do: 'move', direction: -1, size })).toBe('direction is -1; it must be 1.');
    expect(await refusalOf({ do: 'move', direction: 1 })).toBeNull();
    expect(await refusalOf({ do: 'move', direction: -1 })).toBeNull();
  });
});
