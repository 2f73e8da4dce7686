import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { packed } from '../../../web/src/engine/carried';
import type { Matrix, Session, Settings } from '../../../web/src/engine/types';
import { run, type Wanted } from '../../../web/src/command/run';
import { momentOf } from '../../../web/src/lessons/open-step';
import { formatLink, parseLink } from '../../../web/src/state/link/link';
import { Replay } from '../../../web/src/state/replay.svelte';
import { matrixNames } from '../../../web/src/command/numbers';

const engine = await loadEngine();
const LINK =
  'data=own&net=2-2-1&columns=a%09b&classes=x%09y&rows=0,1,0;1,0,1;1,1,1&rate=0.5&l2=0.1&seed=3&then=10:rate:0.1&step=40&example=2';

const printed = async (link: string, print: string): Promise<string[]> => {
  const { lines, status } = await run(link, { print }, engine);
  expect(status, lines.join('\n')).toBe(0);
  return lines;
};
const read = async (link: string, print?: string): Promise<Record<string, unknown>> => {
  const { lines } = await run(link, { print, json: true }, engine);
  return JSON.parse(lines.join('\n')) as Record<string, unknown>;
};

const { network, batchSize, standardize } = parseLink(LINK).choice;
const rowsOfLink = {
  inputs: [
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  targets: [[0], [1], [1]],
  standardize,
};
const opening = (): Settings => ({ network, learningRate: 0.5, penalty: { l2: 0.1 }, seed: 3, batchSize });

/** The session of LINK, trained by the engine's own calls. */
function trained<Result>(steps: number, use: (session: Session) => Result): Result {
  const session = new engine.Session(opening(), rowsOfLink, [{ step: 10, settings: { learningRate: 0.1 } }]);
  session.step(steps);
  const result = use(session);
  session.delete();
  return result;
}

const rows = ({ rows, cols, values }: Matrix): number[][] =>
  Array.from({ length: rows }, (_, row) => [...values.subarray(row * cols, (row + 1) * cols)]);

describe('the numbers at a link', () => {
  it('stand there once, even if one is asked for twice', async () => {
    const { lines } = await run(LINK, { print: 'J, J,w1.1.1,J', json: true }, engine);
    expect(lines.join('\n').match(/"J"/g)).toHaveLength(1);
  });

  it('are the engine’s, to the bit: of the update that led there, and at its beginning of the next one', async () => {
    for (const [link, steps] of [
      [LINK, 39],
      [`${LINK}&beat=start`, 40],
    ] as const) {
      const { layers, example, ...of } = trained(steps, (session) => session.moment(1));
      for (const [l, { W, b, newW, newb, db, penalised }] of layers.entries()) {
        const { z, a, delta, dW: dLdW, db: dLdb } = example.layers[l]!;
        const all = { W, Wnew: newW, dW: penalised!.dW, dLdW, b, bnew: newb, db, z, a, delta, dLdb };
        expect(Object.keys(all).sort()).toEqual([...matrixNames].sort());
        for (const [name, matrix] of Object.entries(all)) {
          const right = rows(matrix);
          const lines = await printed(link, `${name}${l + 1}`);
          expect(lines.map((line) => line.split('  ').map(Number))).toEqual(right);
          const { [`${name}${l + 1}`]: list } = await read(link, `${name}${l + 1}`);
          expect(list).toEqual(name.includes('W') ? right : right.flat());
        }
      }
      expect(await read(link, 'J,Lbar,L')).toEqual({
        ...{ step: 40, of: steps + 1, stopped: null },
        ...{ J: of.cost, Lbar: of.batchLoss, L: example.loss },
      });
    }
  });

  it('have the names that they had before, too', async () => {
    const { newW1, newb2, Wnew1, bnew2 } = await read(LINK, 'newW1,newb2,Wnew1,bnew2');
    expect([newW1, newb2]).toEqual([Wnew1, bnew2]);
    expect(Wnew1).toHaveLength(2);
  });

  it('can be single ones, by the names that links have for them', async () => {
    const { moment, terms } = trained(39, (session) => ({
      moment: session.moment(1),
      terms: session.unitTerms(0, 1, 1),
    }));
    const [first] = moment.layers;
    const all = await read(LINK, 'w1.1.2,b1.2,dw1.2.1,db1.2,wnew1.1.2,z1.2,delta1.2,slope1.2,dLda1.2,dLdw1.1.2');
    expect(Object.values(all).slice(3)).toEqual([
      ...[first!.W.values[1], first!.b.values[1], first!.penalised!.dW.values[2], first!.db.values[1]],
      ...[first!.newW.values[1], moment.example.layers[0]!.z.values[1], moment.example.layers[0]!.delta.values[1]],
      ...[terms.slopes[0], terms.lossSlopes[0], moment.example.layers[0]!.dW.values[1]],
    ]);
  });

  it('stand alone where one is asked for, and else below their names', async () => {
    const [J] = await printed(LINK, 'J');
    const [row] = await printed(LINK, 'W2');
    expect(await printed(LINK, 'J')).toHaveLength(1);
    expect(await printed(LINK, 'J, W2')).toEqual(['J', J, '', 'W2', row]);
  });

  it('are summed up where none is asked for', async () => {
    const { lines } = await run(LINK, {}, engine);
    const { cost, batchLoss, example } = trained(39, (session) => session.moment(1));
    expect(lines).toEqual([
      'Step 40, which is made: W1, dW1, ... are those of its update, Wnew1 is after it.',
      ...[`J ${cost}`, `Lbar ${batchLoss}`, `L ${example.loss}, of example 2`],
      'layer 1: W1 2 x 2, b1 2 x 1, tanh',
      'layer 2: W2 1 x 2, b2 1 x 1, sigmoid',
    ]);
    expect((await run('data=xor-gate&net=2-2-1', {}, engine)).lines[0]).toBe(
      'After 0 steps: W1, dW1, ... are those of the next update.',
    );
  });

  it('are lists of rows for a program, also where they have one column; -0 and NaN are kept', async () => {
    const one =
      'data=own&net=1-2-1&columns=a&values=y&rows=1,2;3,4&act=identity,identity&loss=halfSquaredError&standardize=0&targets=0&init=explicit:-0,2,0,0,1,1,0';
    expect((await read(one, 'W1')).W1).toEqual([[-0], [2]]);
    expect((await run(one, { print: 'W1' }, engine)).lines).toEqual(['-0', '2']);
    const far = await run(
      one.replace('-0,2', '1e200,1e200').replace('0,0,1,1', '0,0,1e200,1e200'),
      { print: 'z2', json: true },
      engine,
    );
    expect(far.lines.join('')).toContain('"z2": ["Infinity"]');
  });
});

describe('a link', () => {
  const same = async (link: string, other: string) =>
    expect(await run(link, {}, engine)).toEqual(await run(other, {}, engine));

  it('may have its page before it', async () => {
    await same(`https://example.org/nets/#${LINK}`, LINK);
    await same(`#${LINK}`, LINK);
  });

  it('to a step of a lesson leads to the moment of that', async () => {
    const moment = formatLink(await momentOf({ id: 'mazur', step: 2 }));
    expect(moment).toContain('data=mazur');
    await same('lesson=mazur:2', moment);
  });

  it('may carry a moment, were it another one, or have pins: it is trained to all the same', async () => {
    const other = { ...opening(), seed: 4 };
    const session = new engine.Session(other, rowsOfLink);
    session.step(39);
    const carried = packed(session.checkpoint())!;
    session.delete();
    await same(`${LINK}&at=${carried}`, LINK);
    await same(`${LINK}&pins=12,60`, LINK);
  });

  it('of TensorFlow Playground opens with what it has no counterpart for', async () => {
    const link = 'https://playground.tensorflow.org/#activation=tanh&networkShape=4,2&seed=0.5&cosX=true';
    const { lines, notes, status } = await run(link, { print: 'dW3' }, engine);
    expect(status).toBe(0);
    expect(lines[0]!.split('  ')).toHaveLength(2);
    expect(notes).toContain('TensorFlow Playground has no feature cosX, though its links name it.');
  });

  it('whose training comes to an end before says so', async () => {
    const { notes, status, lines } = await run('data=line&net=1-1&rate=1000&step=500', { json: true }, engine);
    expect(status).toBe(0);
    const { step, stopped } = JSON.parse(lines.join('')) as { step: number; stopped: { quantity: string } };
    expect(step).toBeLessThan(500);
    expect(notes).toEqual([
      `Training stopped at step ${step} of 500: the next update would make ${stopped.quantity} of layer 1 infinite or NaN.`,
    ]);
  });

  it('that takes long tells how far it is, and can be stopped', async () => {
    const progress = new Replay();
    const timer = setInterval(() => {
      if (progress.progress) progress.stop();
    }, 20);
    const { lines } = await run('data=digits&net=64-32-10&step=1000000', { json: true }, engine, progress);
    clearInterval(timer);
    const { step } = JSON.parse(lines.join('')) as { step: number };
    expect(step).toBeGreaterThan(0);
    expect(step).toBeLessThan(1_000_000);
  });
});

describe('refuses, in one sentence and with status 2,', () => {
  it.each<[string, string, Wanted, RegExp]>([
    ['an address without a moment', 'https://example.org/', {}, /^The link was not opened\. It has no # with a moment/],
    ['an unknown key', 'data=iris&x=1', {}, /^The link was not opened\. It has “x”/],
    [
      'a kept value',
      `data=own&net=2-1&rows=kept:${'0'.repeat(32)}`,
      {},
      /“rows” is kept only in the browser that made/,
    ],
    ['a case of the lab', 'lab=3', {}, /It is a case of the lab/],
    ['a network that does not fit its data', 'data=wine&net=13-3-2', {}, /^The link was not opened\. .*output/],
    ['an example that is not there', 'data=xor-gate&net=2-2-1&example=5', {}, /example/i],
    ['a name that is none', LINK, { print: 'dW' }, /^There is nothing called "dW"/],
    ['an empty name', LINK, { print: 'J,' }, /^There is nothing called ""/],
    ['a name of every object', LINK, { print: 'toString1' }, /^There is nothing called "toString1"/],
    ['a layer that is not there', LINK, { print: 'W1,dW3' }, /^There is no dW3: the network has layers 1 to 2\.$/],
    ['a layer 0', LINK, { print: 'W0' }, /^There is no W0/],
    ['a cell that is not there', LINK, { print: 'dw1.3.1' }, /^There is no dw1\.3\.1 in a network of 2-2-1 units\.$/],
    ['a weight that is not there', LINK, { print: 'w1.1.3' }, /^There is no w1\.1\.3 in a network/],
  ])('%s', async (_, link, wanted, sentence) => {
    const { lines, status } = await run(link, wanted, engine);
    expect(status).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(sentence);
  });
});
