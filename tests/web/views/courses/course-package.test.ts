import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadEngine } from '../../../../wasm/node.mjs';
import { lessons } from '../../../../web/src/catalog/lessons';
import source from '../../../../web/src/export/courses/scorm/links.js?raw';
import { worksheet } from '../../../../web/src/messages/en/worksheet';
import { formatAddress, numberKeys, parseLink } from '../../../../web/src/state/link/link';
import { defaults } from '../../../../web/src/state/defaults';
import { withOwnData } from '../../../../web/src/state/edit-data';
import { partsOf } from '../../../../web/src/state/page-sets';
import { beginningOf } from '../../../../web/src/state/recipe';
import { Run } from '../../../../web/src/state/run.svelte';
import { askingMoment, packageOf, type Wanted } from '../../../../web/src/views/courses/course-package';
import { HandClock } from '../../support/hand-clock';
import { HandDisplay } from '../../support/hand-display';
import { SameThreadEngine } from '../../support/same-thread-engine';

const words = worksheet.courses.scorm;
const asked: Wanted = { lesson: null, questions: 'asked' };
const isSameMoment = runInNewContext(`${source}; isSameMoment`) as (
  one: string,
  other: string,
  keys: readonly string[],
) => boolean;

const questionsIn = (wanted: Wanted, link = '') => {
  const made = packageOf(wanted, parseLink(link));
  if (typeof made === 'string') throw new Error(made);
  return made.questions!;
};

describe('the moment that asks', () => {
  const engine = loadEngine();
  let run: Run;
  beforeEach(async () => {
    const startEngine = new SameThreadEngine(await engine, new HandClock()).start;
    run = new Run({ startEngine, nextFrame: new HandDisplay().nextFrame });
    await run.start();
  });
  afterEach(() => run.dispose());

  const open = (link: string) => run.send({ do: 'openRecipe', recipe: parseLink(link) });
  const address = (): string => formatAddress(run.recipe!).link;

  it('is the one that the page has in its address, after each lesson', async () => {
    for (const { id } of lessons) {
      const { link, keys } = questionsIn({ lesson: id, questions: 3 });
      expect(await open(link), id).toBeNull();
      expect(isSameMoment(`#${address()}`, link, keys), `${id}: ${address()}, ${link}`).toBe(true);
    }
  });

  it('stays the same throughout its step, and no longer', async () => {
    const { link, keys } = questionsIn(asked, 'data=worked-example&net=3-2-1&step=3&beat=z1&blank=z1.1');
    await open(link);
    const same: boolean[] = [];
    const value = run.moment!.example.layers[0]!.z.values[0]!;
    for (let move = 0; move < 12; move++) {
      await run.send({ do: 'move', direction: 1, size: 'layer' });
      const isSame = isSameMoment(address(), link, keys);
      expect(run.moment!.example.layers[0]!.z.values[0] === value, address()).toBe(isSame);
      same.push(isSame);
    }
    expect(new Set(same).size).toBe(2);
  });

  const partsIn = (link: string) => askingMoment(asked, parseLink(link))!.page.parts;

  it('shows what the questions need, takes no typed numbers, and hides what its page hides', async () => {
    expect(partsIn('blank=z1.1')).toEqual({ ...partsOf('walk'), example: 'locked', sheet: 'locked' });
    expect(partsIn('blank=z1.1,dw1.1.2')).toEqual({ ...partsOf('walk'), sheet: 'locked' });
    expect(partsIn('blank=z1.1&hide=explanation,sheet&lock=data')).toMatchObject({ explanation: 'hidden', sheet: 'locked', data: 'locked' }); // prettier-ignore
    await open(questionsIn(asked, 'data=worked-example&net=3-2-1&blank=z1.1').link);
    expect(['setParameters', 'chooseExample', 'play', 'step'].filter((command) => run.allows(command as never))).toEqual([]); // prettier-ignore
  });

  it('shows the rate and stays in its step where new weights are asked for, with all that they are made of', async () => {
    for (const at of ['', '&beat=z1', '&step=3&beat=loss']) {
      const { link, keys } = questionsIn(asked, `data=worked-example&net=3-2-1&blank=wnew1.1.2${at}`);
      expect(await open(link)).toBeNull();
      expect(run.page.stateOf('settings')).toBe('locked');
      expect(run.cursor.knows('gradient', 0)).toBe(true);
      const { step } = run.moment!;
      await run.send({ do: 'move', direction: 1, size: 'step' }, 'beats');
      expect(run.moment!.step).toBe(step);
      expect(isSameMoment(`#${address()}`, link, keys)).toBe(true);
    }
  });
});

it('all keys of a link say which numbers it has, but those of how they are shown', () => {
  const refused = (): string => {
    try {
      parseLink('nokey=1');
    } catch (problem) {
      return (problem as Error).message;
    }
    return '';
  };
  const all = /not one of (.*)\.$/.exec(refused())![1]!.split(', ');
  expect(all.filter((key) => !numberKeys.includes(key))).toEqual([
    ...['v', 'pace', 'step', 'beat', 'select', 'of', 'told', 'write', 'digits'],
    ...[
      'tabs',
      'curve',
      'axes',
      'hold',
      'output',
      'ask',
      'valley',
      'second',
      'product',
      'sorted',
      'move',
      'work',
      'open',
    ],
    ...['pins', 'difference', 'compare', 'hide', 'lock', 'size', 'theme', 'lang', 'hosts', 'at'],
  ]);
});

it('a moment that no link has room for is refused with what helps', () => {
  const inputs = Array.from({ length: 10_000 }, (_, i) => [Math.sin(i), i / 3]);
  const columns = { inputs: ['a', 'b'], meaning: { kind: 'class' as const, names: ['no', 'yes'] } };
  const own = withOwnData(defaults, columns, { inputs, answers: { classes: inputs.map((_, i) => i % 2) } });
  const blanks = parseLink('blank=z1.1').blanks;
  expect(packageOf(asked, { ...beginningOf(own), blanks })).toBe(words.rowsTooMany);
  expect(packageOf(asked, { ...parseLink('blank=z1.1'), step: 20_000_000 })).toBe(words.tooFar);
});
