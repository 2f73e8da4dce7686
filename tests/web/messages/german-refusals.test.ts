import '../support/speak-german';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../web/src/engine/refusal';
import { later } from '../../../web/src/messages/de/later';
import { pairingReason } from '../../../web/src/messages/pairings';
import { refusalSentence } from '../../../web/src/messages/refusals';
import { loadEngine } from '../../../wasm/node.mjs';
import { declared, literalsOf } from '../../wasm/declarations';

const say = (given: Refusal['given'], wanted: Refusal['wanted']): string =>
  refusalSentence({ code: 'range', path: 'x', given, wanted }, (path) => (path === 'x' ? 'Die Lernrate' : path));
const one = { kind: 'number', value: 1.5 } as const;
const text = { kind: 'text', text: 'abc' } as const;

type Sentence = [given: Refusal['given'], wanted: Refusal['wanted'], sentence: string];

/** A sentence of every alternative at least. */
const sentences: Record<Refusal['wanted']['kind'], readonly Sentence[]> = {
  whole: [
    [one, { kind: 'whole' }, 'Die Lernrate ist 1,5; richtig wäre eine ganze Zahl.'],
    [one, { kind: 'whole', least: 2 }, 'Die Lernrate ist 1,5; richtig wäre eine ganze Zahl ab 2.'],
    [
      one,
      { kind: 'whole', least: 2, most: 9, or: 'full' },
      'Die Lernrate ist 1,5; richtig wäre eine ganze Zahl von 2 bis 9 oder „alle“.',
    ],
    [
      one,
      { kind: 'whole', least: 0, most: 6, multipleOf: 3 },
      'Die Lernrate ist 1,5; richtig wäre ein Vielfaches der Batchgröße 3 unter 7.',
    ],
  ],
  number: [
    [null, { kind: 'number' }, 'Die Lernrate muss eine endliche Zahl sein.'],
    [
      one,
      { kind: 'number', least: 0, below: 0.5 },
      'Die Lernrate ist 1,5; richtig wäre eine Zahl von 0 bis unter 0,5.',
    ],
    [one, { kind: 'number', least: 2, most: 3 }, 'Die Lernrate ist 1,5; richtig wäre eine Zahl von 2 bis 3.'],
    [
      one,
      { kind: 'number', above: 2, most: 3 },
      'Die Lernrate ist 1,5; richtig wäre eine Zahl über 2 und höchstens 3.',
    ],
    [one, { kind: 'number', above: 2 }, 'Die Lernrate ist 1,5; richtig wäre eine endliche Zahl über 2.'],
    [one, { kind: 'number', least: 2 }, 'Die Lernrate ist 1,5; richtig wäre eine endliche Zahl ab 2.'],
  ],
  target: [
    [
      one,
      { kind: 'target', loss: 'hinge', least: -1, most: 1, endsOnly: true },
      'Die Lernrate ist 1,5; mit hinge muss jeder Zielwert -1 oder 1 sein.',
    ],
    [
      one,
      { kind: 'target', loss: 'hinge', least: 0, most: 0.5, endsOnly: false },
      'Die Lernrate ist 1,5; mit hinge muss jeder Zielwert zwischen 0 und 0,5 liegen.',
    ],
  ],
  oneOf: [
    [text, { kind: 'oneOf', names: ['a', 'b', 'c'] }, 'Die Lernrate ist „abc“; richtig wäre a, b oder c.'],
    [
      text,
      { kind: 'oneOf', names: ['a', 'b'], or: 'array' },
      'Die Lernrate ist „abc“; richtig wäre a, b oder ein Array.',
    ],
  ],
  members: [
    [null, { kind: 'members', of: 'data', names: ['a', 'b'] }, 'Die Lernrate ist unbekannt; data kann a und b haben.'],
  ],
  someOf: [[null, { kind: 'someOf', of: 'x', names: ['a', 'b'] }, 'Die Lernrate braucht a oder b.']],
  count: [
    [
      { kind: 'count', count: 1, of: 'entries' },
      { kind: 'count', least: 2, most: 5 },
      'Die Lernrate hat 1 Eintrag; die richtige Anzahl wäre 2 bis 5.',
    ],
    [
      { kind: 'count', count: 3, of: 'rows' },
      { kind: 'count', least: 0, most: 2, because: 'widestLayer', by: 9 },
      'Die Lernrate hat 3 Zeilen; die richtige Anzahl wäre höchstens 2, weil die breiteste Schicht 9 Neuronen hat.',
    ],
    [
      { kind: 'count', count: 3, of: 'columns' },
      { kind: 'count', least: 2, most: 2, because: 'inputs' },
      'Die Lernrate hat 3 Spalten; die richtige Anzahl wäre 2, für jede Eingabe des Netzes eins.',
    ],
  ],
  shape: [
    [
      { kind: 'shape', rows: 1, cols: 2 },
      { kind: 'shape', rows: 2, cols: 1 },
      'Die Lernrate ist 1 × 2; richtig wäre 2 × 1.',
    ],
  ],
  sort: [
    [
      { kind: 'sort', sort: 'missing' },
      { kind: 'sort', sort: 'object' },
      'Die Lernrate ist nicht angegeben; richtig wäre ein Objekt.',
    ],
  ],
  compared: [
    [
      one,
      { kind: 'compared', comparison: 'atLeast', to: 'low', value: 2.5 },
      'Die Lernrate ist 1,5; richtig wäre mindestens 2,5, der Wert von low.',
    ],
    [
      one,
      { kind: 'compared', comparison: 'finiteDistance', to: 'low', value: 2 },
      'Die Lernrate ist 1,5; richtig wäre ein Wert in endlichem Abstand von 2, dem Wert von low.',
    ],
    [
      one,
      { kind: 'compared', comparison: 'different', to: 'low', value: 1 },
      'Die Lernrate ist 1,5; richtig wäre ein anderer Wert als der von low.',
    ],
  ],
  pairing: [
    [
      text,
      { kind: 'pairing', activation: 'relu', loss: 'hinge', reason: 'dies', outputs: { least: 0, most: Infinity } },
      'relu und hinge passen nicht zusammen: Eine Ausgabe mit negativem z hat die Ableitung 0 und lernt nicht mehr.',
    ],
  ],
  rule: [
    [
      text,
      { kind: 'rule', reason: 'otherFeature' },
      'Die Lernrate ist „abc“; richtig wäre etwas anderes als die Eingaben davor.',
    ],
  ],
  readable: [
    [
      text,
      { kind: 'readable', as: 'number', but: 'unreadable' },
      'Die Lernrate ist „abc“, und das ist keine Zahl; gib eine wie 0,3 oder 1e-3 oder 1/3 ein, ohne Trennzeichen für Tausender.',
    ],
    [
      { kind: 'text', text: '1.250' },
      { kind: 'readable', as: 'number', but: 'ambiguous' },
      'Die Lernrate ist „1.250“, und das lesen manche als Tausender, andere als Dezimalbruch; schreib die Zahl mit Komma, oder ohne den Punkt.',
    ],
  ],
  characters: [
    [
      { kind: 'count', count: 2000, of: 'characters' },
      { kind: 'characters', most: 100 },
      'Die Lernrate hat 2.000 Zeichen; eine Zahl kann höchstens 100 haben.',
    ],
  ],
  evenRow: [
    [
      { kind: 'count', count: 1, of: 'numbers' },
      { kind: 'evenRow', row: 2, first: 3 },
      'Zeile 2 hat 1 Zahl, die erste Zeile dagegen 3; alle Zeilen einer Matrix müssen gleich lang sein.',
    ],
  ],
  outputs: [
    [
      { kind: 'count', count: 3, of: 'outputs' },
      { kind: 'outputs', least: 1, most: 2 },
      'Das Netz hat 3 Ausgaben; dieser Datensatz braucht 1 oder 2.',
    ],
  ],
  example: [
    [
      { kind: 'number', value: 6 },
      { kind: 'example', most: 5 },
      'Ein Beispiel 6 gibt es nicht; die Beispiele gehen von 1 bis 5.',
    ],
  ],
  page: [
    [
      null,
      { kind: 'page', reason: 'lockedPart', detail: 'curve' },
      'Das wurde nicht ausgeführt: Der Link dieser Seite sperrt „Verlustkurve“.',
    ],
  ],
};

describe('a refusal in German', () => {
  it.each(Object.values(sentences).flat())('is said of %j, %j', (given, wanted, sentence) => {
    expect(say(given, wanted)).toBe(sentence);
  });

  const isSentence = /^(at )?[A-ZÄÖÜ„]?[^\n]{15,}[.“)]$/;
  it('is said for every rule of the engine, every rule of the page and every text that is no number', () => {
    for (const reason of literalsOf(declared('Rule')))
      expect(say(text, { kind: 'rule', reason: reason as 'memory', detail: 'so.' })).toMatch(isSentence);
    for (const reason of Object.keys(later.refusals.pageRules)) {
      const detail = reason === 'link' ? 'Das ist kein Link, der sich öffnen lässt.' : 'curve';
      expect(say(text, { kind: 'page', reason: reason as 'pace', detail })).toMatch(isSentence);
    }
    for (const but of Object.keys(later.refusals.unreadable))
      expect(say(text, { kind: 'readable', as: 'whole', but: but as 'missing' })).toMatch(/^Die Lernrate ist .+\.$/);
  });
});

describe('a pairing in German', async () => {
  const { pairings } = (await loadEngine()).kinds();

  it.each(pairings)('of $activation and $loss has a sentence', (pairing) => {
    expect(pairingReason(pairing)).toMatch(/^[A-ZÄÖÜ].{20,}\.$/);
    expect(pairingReason(pairing)).not.toMatch(/undefined|NaN|Infinity|\d\.\d/);
  });

  it('tells its numbers with a comma', () => {
    expect(
      pairingReason(pairings.find(({ activation, loss }) => activation === 'silu' && loss === 'huber')!),
    ).toContain('z = -1,28');
  });
});
