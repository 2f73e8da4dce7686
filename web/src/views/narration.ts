import { withinSentence } from '../catalog/kind-entry';
import { optimizers } from '../catalog/optimizers';
import type { NotationChoice } from '../catalog/notation';
import { letters, weightIndices } from '../catalog/symbols';
import type { FrozenPart, Moment, OptimizerKind, Parameter } from '../engine/types';
import { catalog, narration as messages } from '../messages/words';
import { digitsApart, formatNumber } from '../plot/number-format';
import type { Beat } from '../state/beats';
import type { Experiment } from '../state/experiment.svelte';
import { isFrozen } from '../state/frozen';
import { entryOf, gradientsOfJ } from '../state/gradients';
import type { Part } from '../state/part';
import { parameterName, quantityName } from './quantity-name';
import { parameterSpokenOf, unitSpokenOf } from './spoken-of';

/** What a sentence is made from. Layers and units count from 0 here. */
export interface Narrated {
  moment: Moment;
  experiment: Pick<Experiment, 'network'>;
  /** Of the step. */
  optimizer: OptimizerKind;
  frozen: readonly FrozenPart[];
  /** Whether delta of the last layer is yhat - y, without a factor g'(z); of a softmax where the targets add up to 1. */
  fused: boolean;
  selected: Part | null;
  notation: Pick<NotationChoice, 'rate' | 'layout' | 'output' | 'digits'>;
  /** What the page has: ways through a step, and ways to make it. */
  walks: boolean;
  trains: boolean;
}

/** Of a layer's units so many are named. */
const NAMED = 4;

/**
 * What the beat that was done last has made known, as one plain sentence with its numbers: those of the selected part,
 * where it is of that layer. null: the step has not begun.
 */
export function narrate(beat: Beat | null, narrated: Narrated): string {
  if (!beat) return messages.begins(narrated.moment.step + 1, narrated.moment.batchExamples.length, narrated);
  switch (beat.kind) {
    case 'z':
    case 'a':
      return forward(beat.kind, beat.layer, narrated);
    case 'loss':
      return loss(narrated);
    case 'delta':
      return delta(beat.layer, narrated);
    case 'gradient':
      return gradient(beat.layer, narrated);
    case 'update':
      return update(beat.layer, narrated);
  }
}

function forward(kind: 'z' | 'a', layer: number, narrated: Narrated): string {
  const { moment, experiment, selected, notation } = narrated;
  const unit = unitSpokenOf(selected, layer);
  const values = list(kind, moment.example.layers[layer]![kind].values, notation.digits, unit, nameIn(kind, layer));
  if (kind === 'z') return messages.z(layer + 1, values);
  const { activation } = experiment.network.layers[layer]!;
  return messages.a(layer + 1, withinSentence(catalog.activations[activation]), values);
}

function loss({ moment, notation }: Narrated): string {
  const { digits } = notation;
  const { yhat, y, loss, index } = moment.example;
  return messages.loss(
    index + 1,
    list(letters(notation).yhat, yhat, digits, null, nameIn('a', moment.layers.length - 1)),
    list('y', y, digits),
    formatNumber(loss, digits, 'L'),
    moment.batchExamples.length,
    formatNumber(moment.cost, digits, 'J'),
    hasPenalty(moment),
  );
}

function delta(layer: number, { moment, fused, selected, notation }: Narrated): string {
  const { digits } = notation;
  const letter = letters(notation).yhat;
  const { values } = moment.example.layers[layer]!.delta;
  const last = layer === moment.layers.length - 1;
  const unit = unitSpokenOf(selected, layer);
  if (!last) return messages.deltaHidden(layer + 1, list('δ', values, digits, unit, nameIn('delta', layer)));
  if (!fused) return messages.deltaOutput(letter, list('δ', values, digits, unit, nameIn('delta', layer)));
  const { yhat, y } = moment.example;
  const { rows, more } = named(values, unit);
  const terms = rows.map((row) =>
    messages.difference(
      formatNumber(yhat[row]!, digits, nameIn('a', layer)(row)),
      formatNumber(y[row]!, digits),
      formatNumber(values[row]!, digits, nameIn('delta', layer)(row)),
    ),
  );
  return messages.deltaFused(letter, unit === null ? '' : indexOf(values, unit), terms, more);
}

function gradient(layer: number, { moment, selected, notation }: Narrated): string {
  const { dW, db } = gradientsOfJ(moment.layers[layer]!);
  const parameter = parameterSpokenOf(selected, layer);
  const value = formatNumber(entryOf(parameter, dW, db), notation.digits, parameterName(parameter, { before: 'dJ/d' }));
  const name = nameOf(parameter, notation);
  const isBias = parameter.kind === 'b';
  return messages.gradient(layer + 1, moment.batchExamples.length, name, isBias, value, !isBias && hasPenalty(moment));
}

function update(layer: number, { moment, optimizer, frozen, selected, notation }: Narrated): string {
  const { digits } = notation;
  const { W, b, dW: meanW, db: meanb, descent, newW, newb } = moment.layers[layer]!;
  const { dW, db } = gradientsOfJ(moment.layers[layer]!);
  const parameter = parameterSpokenOf(selected, layer);
  const [old, slope, made] = [entryOf(parameter, W, b), entryOf(parameter, dW, db), entryOf(parameter, newW, newb)];
  // A small step shows behind the digits that are usual.
  const apart = formatNumber(old, digits) === formatNumber(made, digits) ? digitsApart(old, made, 2) : digits;
  const before = formatNumber(old, apart);
  const after = formatNumber(made, apart, parameterName(parameter, { after: '_new' }));
  const gradientText = formatNumber(slope, digits, parameterName(parameter, { before: 'dJ/d' }));
  const rate = `${letters(notation).rate} = ${formatNumber(moment.rate, digits)}`;
  const name = nameOf(parameter, notation);
  if (isFrozen(frozen, parameter))
    return messages.updateFrozen(layer + 1, rate, name, formatNumber(old, digits), gradientText);
  const given = descent ? entryOf(parameter, descent.dW, descent.db) : null;
  const asItIs = given === null || given === entryOf(parameter, meanW, meanb);
  const say = asItIs && optimizers[optimizer].plain ? messages.update : messages.updateOtherwise;
  return say(layer + 1, rate, name, before, gradientText, after);
}

const hasPenalty = ({ layers }: Moment): boolean => layers[0]!.penalised !== null;

const nameOf = ({ kind, row, col }: Required<Parameter>, notation: Narrated['notation']): string =>
  kind === 'W' ? messages.weight(weightIndices(notation, row, col)) : messages.bias(row + 1);

/** The one unit that is spoken of, else the first ones, with how many are left. */
function named({ length }: Float64Array, unit: number | null): { rows: number[]; more: number } {
  if (unit !== null) return { rows: [unit], more: 0 };
  return { rows: Array.from({ length: Math.min(NAMED, length) }, (_, row) => row), more: Math.max(0, length - NAMED) };
}

/** It is left out where there is only one. */
const indexOf = ({ length }: Float64Array, row: number): string => (length === 1 ? '' : String(row + 1));

/** What the number of each unit is. */
const nameIn =
  (symbol: string, layer: number) =>
  (row: number): string =>
    quantityName(symbol, { kind: 'unit', layer, row });

/** `z1 = 0.1, z2 = 0.2` */
function list(
  symbol: string,
  values: Float64Array,
  digits: number,
  unit: number | null = null,
  nameOf?: (row: number) => string,
): string {
  const { rows, more } = named(values, unit);
  const shown = rows.map((row) =>
    messages.entry(symbol, indexOf(values, row), formatNumber(values[row]!, digits, nameOf?.(row))),
  );
  return messages.list(shown, more);
}
