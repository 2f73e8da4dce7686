import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { check } from '../../../web/src/command/check';
import { stepAsFile } from '../../../web/src/export/step-text';
import { plantedSession, plantedStep } from '../state/own-gradients/planted/step';

const engine = await loadEngine();
const step = stepAsFile(plantedStep());

interface File {
  [member: string]: unknown;
  gradients: ({ dW: unknown; db: unknown } | null)[];
}
const file = (change: (file: File) => void): string => {
  const made = JSON.parse(step) as File;
  change(made);
  return JSON.stringify(made);
};

/** As planted.py computed them: bug, name, rows, cols, entries. */
const numbers = (
  JSON.parse(readFileSync(new URL('../state/own-gradients/planted/recorded.json', import.meta.url), 'utf8')) as {
    values: string;
  }
).values;
function gradientsOf(bug: string): { dW: number[][]; db: number[] }[] {
  const matrices = numbers
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([name]) => name === bug)
    .map(([, , rows, cols, ...entries]) =>
      Array.from({ length: Number(rows) }, (_, row) =>
        entries.slice(row * Number(cols), (row + 1) * Number(cols)).map(Number),
      ),
    );
  return [0, 1, 2].map((layer) => ({ dW: matrices[2 * layer]!, db: matrices[2 * layer + 1]!.flat() }));
}

describe('a file with gradients', () => {
  it('that agree: status 0', () => {
    const { lines, status } = check(
      'mine.json',
      file((made) => (made.gradients = gradientsOf('none'))),
      engine,
    );
    expect(status).toBe(0);
    expect(lines[0]).toBe('Right: every number agrees, to all the digits you gave.');
    expect(lines).toContainEqual(expect.stringMatching(/^dW2 {2,}✓ agrees/));
  });

  it.each([
    ['meanMissing', '1/m is missing'],
    ['slopeMissing', 'the factor g′(z) is missing, in every hidden layer'],
    ['transposed', 'row and column exchanged, in every hidden layer'],
    ['updatedWeights', 'the weights after the update'],
  ])('that have a known mistake: status 1, and it is named: %s', (bug, name) => {
    const { lines, status } = check(
      'mine.json',
      file((made) => (made.gradients = gradientsOf(bug))),
      engine,
    );
    expect(status).toBe(1);
    expect(
      lines.some((line) => line.includes(`- ${name}.`)),
      lines.join('\n'),
    ).toBe(true);
  });

  it('says where a number is farthest off, and with which numbers', () => {
    const right = gradientsOf('none');
    const dW = right[1]!.dW.map((row) => [...row]);
    dW[2]![1]! += 1;
    const { lines } = check(
      'mine.json',
      file((made) => (made.gradients = [right[0]!, { dW, db: right[1]!.db }, right[2]!])),
      engine,
    );
    expect(lines.at(-1)).toBe(`dW2: farthest off in row 3, column 2: yours ${dW[2]![1]!}, true ${trueEntry(2, 1)}`);
  });

  it('that are all zeros in JSON are exact, and wrong', () => {
    const zeros = gradientsOf('none').map(({ dW, db }) => ({
      dW: dW.map((row) => row.map(() => 0)),
      db: db.map(() => 0),
    }));
    const { lines, status } = check(
      'mine.json',
      file((made) => (made.gradients = zeros)),
      engine,
    );
    expect(status).toBe(1);
    expect(lines.some((line) => line.includes('- all zeros.'))).toBe(true);
  });

  it('may hold them as texts, and in part', () => {
    const text = 'tensor([[ 0.1000,  0.2000,  0.3000,  0.4000]])';
    const { status, lines } = check(
      'mine.json',
      file((made) => (made.gradients[2]!.dW = text)),
      engine,
    );
    expect(status).toBe(1);
    expect(lines.filter((line) => /^d[Wb]\d {2}/.test(line))).toHaveLength(1);
  });

  it('may leave out a layer by null', () => {
    const { status, lines } = check(
      'mine.json',
      file((made) => (made.gradients = [null, gradientsOf('none')[1]!, null])),
      engine,
    );
    expect(status).toBe(0);
    const compared = lines.flatMap((line) => /^d[Wb]\d(?= {2})/.exec(line) ?? []);
    expect(compared).toEqual(['dW2', 'db2']);
  });
});

/** Of dW2, with every digit. */
function trueEntry(row: number, col: number): string {
  const session = plantedSession();
  const { dW } = session.moment(0).layers[1]!;
  session.delete();
  return String(dW.values[row * dW.cols + col]);
}

describe('a file that can’t be used: status 2, and why', () => {
  it.each<[string, string, string | RegExp]>([
    ['no JSON', '{', /^mine\.json can't be read: it is not JSON/],
    ['a member twice', step.replace('{', '{"version": 1,'), /Line \d: the member “version” stands there twice\.$/],
    [
      'NaN among gradients, as Python writes it',
      file((made) => (made.gradients[0]!.db = [12345, 1, 2, 3])).replace('12345', 'NaN'),
      /row 1, column 1 is "NaN", which is not a number/,
    ],
    ['a list', '[]', /"format" must be "backprop-playground gradients"/],
    ['null', 'null', /"format" must be/],
    ['a later version', file((made) => (made.version = 2)), /"version" is 2; this program knows version 1/],
    ['no network', file((made) => delete made.network), /"network" is missing/],
    ['a network that is none', file((made) => (made.network = {})), /network\.inputs is missing/],
    [
      'parameters of another shape',
      file((made) => (made.parameters = [{}, {}, { W: [[1]] }])),
      /in layer 1, parameters/,
    ],
    ['a layer too few', file((made) => (made.parameters = [])), /"parameters" must be a list of 3/],
    [
      'gradients that are no list',
      file((made) => ((made as Record<string, unknown>).gradients = 'x')),
      /"gradients" must be a list of 3/,
    ],
    ['no gradients', step, /there are no gradients in it yet/],
    ['no layer’s gradients', file((made) => (made.gradients = [null, null, null])), /there are no gradients in it yet/],
    [
      'a gradient of another shape',
      file((made) => (made.gradients[0]!.dW = [[1, 2]])),
      /dW1 is 1 × 2; it must be 4 × 3/,
    ],
    ['a gradient that is no number', file((made) => (made.gradients[0]!.db = ['x', 1, 2, 3])), /dW|db|number/],
    ['a batch of another width', file((made) => (made.inputs = [[1]])), /inputs/],
  ])('%s', (_, text, sentence) => {
    const live = engine.liveSessions();
    const { lines, status } = check('mine.json', text, engine);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(sentence);
    expect(status).toBe(2);
    expect(engine.liveSessions()).toBe(live);
  });
});
