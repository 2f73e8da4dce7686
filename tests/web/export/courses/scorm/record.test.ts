import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import links from '../../../../../web/src/export/courses/scorm/links.js?raw';
import record from '../../../../../web/src/export/courses/scorm/record.js?raw';

const source = `${links};${record}`;

interface Kept {
  right: string[];
  shown: string[];
  done: number[];
  add(list: 'right' | 'shown' | 'done', of: string | number): void;
  kept(at: string, room: number): string;
  restore(text: string): string | null;
}

const names = ['z1.1', 'z1.12', 'delta2.1', 'L'];
const fresh = (): Kept =>
  runInNewContext(
    `${source}; new Record({ lesson: { id: 'mazur', steps: 12 }, questions: { names: ${JSON.stringify(names)} }, pass: 1 })`,
  ) as Kept;
const filled = (): Kept => {
  const record = fresh();
  for (const name of ['z1.12', 'L']) record.add('right', name);
  record.add('shown', 'delta2.1');
  for (const step of [1, 12]) record.add('done', step);
  return record;
};
const of = ({ right, shown, done }: Kept): unknown => [[...right], [...shown], [...done]];

describe('what was done', () => {
  it('comes back as it was, with where one was', () => {
    const again = fresh();
    expect(again.restore(filled().kept('#step=3&rows=0,1;1,0', 4096))).toBe('#step=3&rows=0,1;1,0');
    expect(of(again)).toEqual(of(filled()));
  });

  it('comes back but for what was cut off, wherever that is, and never as something else', () => {
    const text = filled().kept('#step=33', 4096);
    const [right, shown, done] = of(filled()) as [string[], string[], number[]];
    for (let length = 0; length < text.length; length++) {
      const again = fresh();
      expect(again.restore(text.slice(0, length))).toBeNull();
      expect(right.slice(0, again.right.length)).toEqual([...again.right]);
      expect(shown.slice(0, again.shown.length)).toEqual([...again.shown]);
      expect(done.slice(0, again.done.length)).toEqual([...again.done]);
      const pieces = text.slice(0, length).split('|').length - 1;
      expect(again.right.length + again.shown.length + again.done.length).toBe(pieces);
    }
  });

  it.each([
    '',
    '{',
    'null',
    'undefined',
    '[object Object]',
    '+q|-q|99|0.5|0|x|',
    '+z1.1',
    '{"right":["z1.1"]}',
    '||||',
  ])('is nothing where %j was kept', (text) => {
    const again = fresh();
    expect(again.restore(text)).toBeNull();
    expect(of(again)).toEqual([[], [], []]);
  });

  it('keeps as much of the place as there is room for: without its moment, then the step of the lesson alone', () => {
    const record = filled();
    const own = record.kept('', 4096).length;
    const [short, moment, lesson] = ['#rate=0.1', '&at=AAAAAAAA', '&lesson=mazur:12'];
    const at = short + lesson + moment;
    const room = (place: string): number => own + place.length + 1;
    expect(record.kept(at, room(at)).slice(own)).toBe(`${at}|`);
    expect(record.kept(at, room(at) - 1).slice(own)).toBe(`${short}${lesson}|`);
    expect(record.kept(at, room(short + lesson) - 1).slice(own)).toBe('#lesson=mazur:12|');
    expect(record.kept(at, room('#lesson=mazur:12') - 1).slice(own)).toBe('');
  });

  it('with forty numbers and the steps of every lesson leaves most of the room to the place', () => {
    const many = Array.from({ length: 40 }, (_, i) => `dLdw10.${512 - i}.${4096 - i}`);
    const record = runInNewContext(
      `${source}; new Record({ lesson: { steps: 10 }, questions: { names: ${JSON.stringify(many)} }, pass: 1 })`,
    ) as Kept;
    for (const name of many) record.add('right', name);
    for (let step = 1; step <= 10; step++) record.add('done', step);
    expect(record.kept('', 4096).length).toBeLessThan(1000);
  });
});
