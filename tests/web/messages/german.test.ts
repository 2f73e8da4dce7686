import '../support/speak-german';
import { expect, it } from 'vitest';
import { de as germanFirst } from '../../../web/src/messages/de';
import { later as germanLater } from '../../../web/src/messages/de/later';
import { en as englishFirst } from '../../../web/src/messages/en';
import { later as englishLater } from '../../../web/src/messages/en/later';
import { unusual } from '../support/german';
import { leavesOf } from '../support/leaves';

const english = leavesOf({ ...englishFirst, ...englishLater });
const german = leavesOf({ ...germanFirst, ...germanLater });
const originals = new Map(english);
const both = german.map(([path, leaf]) => ({ path, leaf, original: originals.get(path) }));

/** Names, words that the languages share, and letters of formulas. */
const SAME: readonly string[] = [
  ...[
    'Backprop',
    'Playground',
    'NumPy',
    'MATLAB',
    'Julia',
    'JavaScript',
    'Node',
    'AdaGrad',
    'RMSProp',
    'Adam',
    'AdamW',
    'AMSGrad',
    'XOR',
    'SVG',
    'PNG',
    'safetensors',
    'PyTorch',
    'ONNX',
    'TensorFlow',
    'brain',
  ],
  ...['Sigmoid', 'Tanh', 'tanh', 'log', 'ReLU', 'Leaky', 'ELU', 'Softplus', 'SiLU', 'GELU', 'Mish', 'Softmax'],
  ...['Training', 'Pause', 'Link', 'Offline', 'Matrix', 'Momentum', 'Biases', 'linear', 'normal', 'plus', 'minus'],
  ...['null', 'true', 'false', 'NaN'],
];
/** Whether all words of a text, those of three letters and more, are the same in both languages. */
const isSame = (text: string): boolean => (text.match(/\p{L}{3,}/gu) ?? []).every((word) => SAME.includes(word));

it('has every leaf of English, and functions that take as much', () => {
  const shapeOf = ([path, leaf]: [string, unknown]): string =>
    `${path}: ${typeof leaf === 'function' ? `function of ${leaf.length}` : typeof leaf}`;
  expect(german.length).toBeGreaterThan(900);
  expect(german.map(shapeOf).sort()).toEqual(english.map(shapeOf).sort());
});

it('says each text otherwise than English, but for names', () => {
  for (const { path, leaf, original } of both)
    if (typeof leaf === 'string' && leaf === original) expect(isSame(leaf), `${path}: ${leaf}`).toBe(true);
});

/** What functions of messages are given: a text, a number, a name, texts, numbers, or an object. */
const GIVEN: readonly unknown[] = ['2', 2, 'step', ['2', '3'], [2, 3], { walks: true, trains: true, value: 0.5 }];

/** Such arguments in every order; of many, only those that go on as they begin. */
const givenTo = (count: number): unknown[][] =>
  Array.from({ length: GIVEN.length ** Math.min(count, 3) }, (_, i) =>
    Array.from({ length: count }, (_, place) => GIVEN[Math.floor(i / GIVEN.length ** (place % 3)) % GIVEN.length]),
  );

/** What a function says where it is given what it can say something of. */
function saidBy(say: (...given: unknown[]) => unknown): string[] {
  return givenTo(say.length).flatMap((given) => {
    try {
      const text = say(...given);
      return typeof text === 'string' ? [text] : [];
    } catch {
      return [];
    }
  });
}

it('says otherwise than English what has places for numbers and names', () => {
  for (const { path, leaf, original } of both) {
    if (typeof leaf !== 'function') continue;
    const [said, there] = [saidBy(leaf as () => unknown), saidBy(original as () => unknown)];
    expect(said.length, path).toBeGreaterThan(0);
    for (const text of said)
      if (there.includes(text)) expect(isSame(withoutGiven(text)), `${path}: ${text}`).toBe(true);
  }
});

const withoutGiven = (text: string): string => text.replace(/step|undefined|\[object Object\]/g, '');

it('has German quotation marks, and no English word', () => {
  for (const { path, leaf } of both) {
    const texts = typeof leaf === 'function' ? saidBy(leaf as () => unknown) : [leaf as string];
    for (const text of texts) {
      expect(unusual(text.replaceAll(/g'\(|'\(z\)/g, '')), `${path}: ${text}`).toBeNull();
      expect(text, path).not.toMatch(/\b(the|and|are|not|must|with|which|from|its?|this|has|have)\b(?! a number)/);
    }
  }
});
