import { blankText, valueIn, type Blank } from './blank';
import { parameterOf } from './part';
import { stands } from './quiz.svelte';
import { numbersFrom } from './random';
import type { Shown } from './shown.svelte';

/** What one is asked for in turn: from the forward pass to the update. */
type Kind = 'forward' | 'output' | 'hidden' | 'gradient' | 'update';

/** Of a layer so many units and inputs are candidates. */
const MOST = 16;

/** What tells two numbers apart at a glance. */
const digitsOf = (value: number): string => Math.abs(value).toPrecision(3);

/**
 * A few numbers of the present moment that are worth working out, one of each kind: those of the selected weight where
 * there is one. They are told apart by their digits, and none stands among those that it is worked out from. @param seed the same, the same
 */
export function chooseBlanks(shown: Shown, seed: number): Blank[] {
  const random = numbersFrom(seed);
  const texts = new Set<string>();
  const good = (blank: Blank): boolean => {
    const value = valueIn(shown, blank);
    if (value === null || !Number.isFinite(value) || stands(value, blank, shown.moment!)) return false;
    return !texts.has(digitsOf(value));
  };
  const chosen: Blank[] = [];
  for (const kind of ['forward', 'output', 'hidden', 'gradient', 'update'] as const) {
    const all = candidates(kind, shown);
    const start = Math.floor(random() * all.length);
    const found = [...all.slice(start), ...all.slice(0, start)].find(good);
    if (!found) continue;
    texts.add(digitsOf(valueIn(shown, found)!));
    chosen.push(found);
  }
  return chosen;
}

/** So many quizzes of one moment are tried. */
const QUIZZES = 50;

/** The first quiz of the present moment, or the one after that which is asked now: the same, whoever asks. */
export function otherBlanks(shown: Shown): Blank[] {
  const textOf = (blanks: readonly Blank[]): string => blanks.map(blankText).join();
  const quizzes = Array.from({ length: QUIZZES }, (_, i) => chooseBlanks(shown, QUIZZES * shown.stepsDone + i));
  const now = quizzes.findIndex((blanks) => textOf(blanks) === textOf(shown.quiz.blanks));
  const after = [...quizzes.slice(now + 1), ...quizzes].find((blanks) => textOf(blanks) !== textOf(shown.quiz.blanks));
  return after ?? quizzes[0]!;
}

const ofLoss = (kind: Blank['kind']): Blank => ({ kind, layer: 0, row: 0, col: 0 });
/** The slope of a unit by its own z. */
const ofItself = (slope: Blank): Blank => ({ ...slope, col: slope.row });

function candidates(kind: Kind, { experiment, selection }: Shown): Blank[] {
  const { inputs, layers } = experiment.network;
  const last = layers.length - 1;
  const units = (of: Blank['kind'], layer: number): Blank[] =>
    Array.from({ length: Math.min(MOST, layers[layer]!.units) }, (_, row) => ({ kind: of, layer, row, col: 0 }));
  const hidden = layers.map((_, layer) => layer).slice(0, last);
  const selected = parameterOf(selection.selected);
  const parameters = (weight: Blank['kind'], bias: Blank['kind']): Blank[] => {
    if (selected) return [{ ...selected, kind: selected.kind === 'W' ? weight : bias }];
    return layers.flatMap(({ units: count }, layer) =>
      Array.from({ length: Math.min(MOST, count) }, (_, row) => ({
        ...{ kind: weight, layer, row },
        col: row % (layers[layer - 1]?.units ?? inputs),
      })),
    );
  };
  switch (kind) {
    case 'forward':
      return [...units('z', 0), ...(last > 0 ? units('a', 0) : []), ...(last > 0 ? units('z', last) : [])];
    case 'output':
      return [...units('delta', last), ...(['loss', 'cost'] as const).map(ofLoss), ...units('lossSlope', last)];
    case 'hidden':
      return hidden.flatMap((layer) => [...units('delta', layer), ...units('slope', layer).map(ofItself)]);
    case 'gradient':
      return selection.of === 'example' ? parameters('exampleDW', 'exampleDb') : parameters('dW', 'db');
    case 'update':
      return parameters('newW', 'newb');
  }
}
