import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { presets } from '../../../web/src/catalog/presets';
import { words } from '../../../web/src/messages/en/lessons/mazur';
import { Experiment } from '../../../web/src/state/experiment.svelte';

interface Example {
  id: string;
  expected: { name: string; printed: string; computed: number; status: string }[];
}
const file = new URL('../../core/oracles/worked-examples.json', import.meta.url);
const { examples } = JSON.parse(readFileSync(file, 'utf8')) as { examples: Example[] };
const { expected } = examples.find(({ id }) => id === 'mazur-2-2-2')!;
const engine = await loadEngine();

/** Of the gradient of w1, taken with the new w5 and w7: nobody printed it. */
const WITH_NEW_WEIGHTS = '0.000364723';

it('quotes what is printed, digit by digit, and all that is wrong of it', () => {
  const texts = Object.values(words).flatMap(({ says, task = '', seen = '' }) => [says, task, seen]);
  const quoted = texts.join(' ').match(/\u2212?\d\.\d{8,}/g)!;
  const printed = expected.map(({ printed }) => printed.replace('-', '\u2212'));
  expect(quoted.filter((number) => number !== WITH_NEW_WEIGHTS && !printed.includes(number))).toEqual([]);
  const wrong = expected.filter(({ status }) => status === 'WRONG').map(({ printed }) => printed);
  expect(wrong).toHaveLength(4);
  expect(quoted).toEqual(expect.arrayContaining(wrong));
});

it('has the network that these are the numbers of, and the other numbers of the four', () => {
  const { choice } = presets.find(({ choice }) => choice.dataset === 'mazur')!;
  const { settings, data } = new Experiment(choice).opening;
  const session = new engine.Session(settings, data);
  const computed = (name: string): number => expected.find((one) => one.name === name)!.computed;
  const { a, delta } = session.moment(0).example.layers[0]!;
  const { W } = session.moment(0).layers[1]!;
  expect(a.values[0]).toBeCloseTo(computed('out_h1'), 15);
  const [one, other] = session.moment(0).example.layers[1]!.delta.values;
  const slope = a.values[0]! * (1 - a.values[0]!);
  expect(delta.values[0]).toBeCloseTo((one! * W.values[0]! + other! * W.values[2]!) * slope, 15);
  const { newW } = session.moment(0).layers[1]!;
  const wrong = (one! * newW.values[0]! + other! * newW.values[2]!) * slope * 0.05;
  expect(wrong.toFixed(9)).toBe(WITH_NEW_WEIGHTS);
  session.step(1);
  expect(session.moment(0).cost).toBeCloseTo(computed('E after 1 step'), 14);
  session.step(9999);
  const { cost, example } = session.moment(0);
  expect(cost).toBeCloseTo(computed('E after 10000 steps'), 14);
  ['out_o1 after 10000', 'out_o2 after 10000'].forEach((name, k) =>
    expect(example.yhat[k]).toBeCloseTo(computed(name), 12),
  );
  session.delete();
});
