import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadEngine } from '../../../../wasm/node.mjs';
import { lessons } from '../../../../web/src/catalog/lessons';
import source from '../../../../web/src/export/courses/scorm/links.js?raw';
import type { CourseQuestions } from '../../../../web/src/export/courses/scorm/scorm';
import { worksheet } from '../../../../web/src/messages/en/worksheet';
import { blankKinds, valueIn } from '../../../../web/src/state/blank';
import { blankFrom } from '../../../../web/src/state/named-blank';
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
const namesAskedAt = runInNewContext(`${source}; namesAskedAt`) as (
  link: string,
  course: CourseQuestions,
) => readonly string[];

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
      const course = questionsIn({ lesson: id, questions: 3 });
      expect(await open(course.link), id).toBeNull();
      expect(namesAskedAt(`#${address()}`, course), `${id}: ${address()}, ${course.link}`).toEqual(course.names);
    }
  });

  const typed = Array.from({ length: 12 }, (_, i) => `3:w1.1.2:0.${i + 1}`).join();
  it.each([
    ['at a beat', 'step=3&beat=z1'],
    ['at the end of a step', 'step=3'],
    ['where numbers are typed', 'step=3&then=2:w1.1.2:0.5,3:w1.1.3:0.25'],
    ['where a packed link types them', `step=3&then=${typed}`],
    ['after which a packed link types them', `step=2&then=${typed}`],
  ])('stays the same throughout its step, and no longer: %s', async (_, how) => {
    const course = questionsIn(asked, `data=worked-example&net=3-2-1&${how}&blank=z1.1`);
    expect(how.length > 120).toBe(course.link.includes('then=~'));
    await open(course.link);
    const value = run.moment!.example.layers[0]!.z.values[0]!;
    for (let back = 0; back < 2; back++) await run.send({ do: 'move', direction: -1, size: 'step' });
    const same: boolean[] = [];
    for (let move = 0; move < 24; move++) {
      await run.send({ do: 'move', direction: 1, size: 'layer' });
      const isSame = namesAskedAt(address(), course).length > 0;
      expect(run.moment!.example.layers[0]!.z.values[0] === value, address()).toBe(isSame);
      same.push(isSame);
    }
    expect(same.indexOf(true)).toBeGreaterThan(0);
    expect(same.at(-1)).toBe(false);
  });

  it('asks for numbers of the batch whatever example is shown, and for the others in its own alone', async () => {
    const names = Object.values(blankKinds).map(
      ({ name, of }) => name + { weight: '1.1.2', unit: '1.2', pair: '1.2', loss: '' }[of],
    );
    const course = questionsIn(asked, `data=penguins&net=3-2-1&example=2&batch=8&select=u1.2&blank=${names.join()}`);
    await open(course.link);
    const values = () => names.map((name) => valueIn(run, blankFrom(name)!));
    await run.send({ do: 'goToBeat', position: run.cursor.beats.length - 1 });
    const before = values();
    await run.send({ do: 'chooseExample', row: 4 });
    const same = names.filter((_, i) => values()[i] === before[i]);
    expect(before).not.toContain(null);
    expect(namesAskedAt(address(), course)).toEqual(same);
    expect(same).toEqual(['dw1.1.2', 'db1.2', 'wnew1.1.2', 'bnew1.2', 'Lbar', 'J']);
  });

  it.each([asked, { lesson: 'the-cost', questions: 1 }])(
    'takes no typed numbers, and is not left for another one: %j',
    async (wanted) => {
      await open(questionsIn(wanted, 'data=worked-example&net=3-2-1&blank=z1.1').link);
      const ending = ['open', 'openLesson', 'openLab', 'editNetwork', 'bring', 'editData', 'editRows'] as const;
      for (const command of [...ending, 'setParameters', 'beforeNextUpdate'] as const)
        expect(run.allows(command), command).toBe(false);
      expect(run.allows('openRecipe', 'tools')).toBe(false); // "Start afresh"
    },
  );

  it('hides and locks what its page hides and locks', () => {
    const { parts } = askingMoment(asked, parseLink('blank=z1.1&hide=sheet,beats&lock=data,notation'))!.page;
    expect(parts).toMatchObject({ sheet: 'hidden', beats: 'hidden', data: 'locked', notation: 'locked' });
  });

  const partsIn = (link: string) => askingMoment(asked, parseLink(link))!.page.parts;

  it('shows what the questions need, takes no typed numbers, and hides what its page hides', async () => {
    expect(partsIn('blank=z1.1')).toEqual({ ...partsOf('walk'), example: 'locked', sheet: 'locked' });
    expect(partsIn('blank=z1.1,dw1.1.2')).toEqual({ ...partsOf('walk'), sheet: 'locked' });
    expect(partsIn('blank=z1.1&hide=explanation,sheet&lock=data')).toMatchObject({ explanation: 'hidden', sheet: 'hidden', data: 'locked' }); // prettier-ignore
    await open(questionsIn(asked, 'data=worked-example&net=3-2-1&blank=z1.1').link);
    expect(['setParameters', 'chooseExample', 'play', 'step'].filter((command) => run.allows(command as never))).toEqual([]); // prettier-ignore
  });

  it('shows the rate and stays in its step where new weights are asked for, with all that they are made of', async () => {
    for (const at of ['', '&beat=z1', '&step=3&beat=loss']) {
      const course = questionsIn(asked, `data=worked-example&net=3-2-1&blank=wnew1.1.2${at}`);
      expect(await open(course.link)).toBeNull();
      expect(run.page.stateOf('settings')).toBe('locked');
      expect(run.cursor.knows('gradient', 0)).toBe(true);
      const { step } = run.moment!;
      await run.send({ do: 'move', direction: 1, size: 'step' }, 'beats');
      expect(run.moment!.step).toBe(step);
      expect(namesAskedAt(address(), course)).toEqual(['wnew1.1.2']);
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
    ...['v', 'pace', 'step', 'beat', 'select', 'example', 'of', 'told', 'write', 'digits'],
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
