import { activations, withinSentence } from '../catalog/activations';
import type { NotationChoice } from '../catalog/notation';
import { letters, weightIndices } from '../catalog/symbols';
import type { Moment } from '../engine/types';
import { messages } from '../messages/narration';
import { digitsApart, formatNumber } from '../plot/number-format';
import type { Beat } from '../state/beats';
import type { Experiment } from '../state/experiment.svelte';
import type { Part } from '../state/part';

/** What a sentence is made from. Layers and units count from 0 here. */
export interface Narrated {
  moment: Moment;
  experiment: Pick<Experiment, 'network'> & Partial<Pick<Experiment, 'options'>>;
  /** Whether delta of the last layer is yhat - y, without a factor g'(z); of a softmax where the targets add up to 1. */
  fused: boolean;
  selected: Part | null;
  notation: Pick<NotationChoice, 'rate' | 'layout' | 'output' | 'digits'>;
}

/** Of a layer's units so many are named. */
const NAMED = 4;

/** What the beat that was done last has made known, as one plain sentence with its numbers; null: the step begins. */
export function narrate(beat: Beat | null, narrated: Narrated): string {
  if (!beat) return messages.begins(narrated.moment.step + 1, narrated.moment.batchExamples.length);
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

function forward(kind: 'z' | 'a', layer: number, { moment, experiment, notation: { digits } }: Narrated): string {
  const values = list(kind, moment.example.layers[layer]![kind].values, digits);
  if (kind === 'z') return messages.z(layer + 1, values);
  const { activation } = experiment.network.layers[layer]!;
  return messages.a(layer + 1, withinSentence(activations[activation].label), values);
}

function loss({ moment, notation }: Narrated): string {
  const { digits } = notation;
  const { yhat, y, loss, index } = moment.example;
  return messages.loss(
    index + 1,
    list(letters(notation).yhat, yhat, digits),
    list('y', y, digits),
    formatNumber(loss, digits),
    moment.batchExamples.length,
    formatNumber(moment.batchLoss + moment.penalty, digits),
  );
}

function delta(layer: number, { moment, fused, notation }: Narrated): string {
  const { digits } = notation;
  const letter = letters(notation).yhat;
  const { values } = moment.example.layers[layer]!.delta;
  const last = layer === moment.layers.length - 1;
  if (!last) return messages.deltaHidden(layer + 1, list('δ', values, digits));
  if (!fused) return messages.deltaOutput(letter, list('δ', values, digits));
  const { yhat, y } = moment.example;
  const terms = Array.from(values, (value, row) =>
    messages.difference(formatNumber(yhat[row]!, digits), formatNumber(y[row]!, digits), formatNumber(value, digits)),
  );
  return messages.deltaFused(letter, terms.slice(0, NAMED), Math.max(0, terms.length - NAMED));
}

function gradient(layer: number, { moment, selected, notation }: Narrated): string {
  const { dW } = moment.layers[layer]!;
  const { row, col } = named(selected, layer);
  const value = formatNumber(dW.values[row * dW.cols + col]!, notation.digits);
  return messages.gradient(layer + 1, moment.batchExamples.length, weightIndices(notation, row, col), value);
}

function update(layer: number, { moment, experiment, selected, notation }: Narrated): string {
  const { digits } = notation;
  const { W, dW, descent, newW } = moment.layers[layer]!;
  const { row, col } = named(selected, layer);
  const [old, slope, made] = [W, dW, newW].map((matrix) => matrix.values[row * matrix.cols + col]!);
  // A small step shows behind the digits that are usual.
  const apart = formatNumber(old!, digits) === formatNumber(made!, digits) ? digitsApart(old!, made!, 2) : digits;
  const [before, gradient, after] = [
    formatNumber(old!, apart),
    formatNumber(slope!, digits),
    formatNumber(made!, apart),
  ];
  const rate = `${letters(notation).rate} = ${formatNumber(moment.rate, digits)}`;
  const plain = !descent && (experiment.options?.optimizer?.kind ?? 'gradientDescent') === 'gradientDescent';
  const say = plain ? messages.update : messages.updateOtherwise;
  return say(layer + 1, rate, weightIndices(notation, row, col), before, gradient, after);
}

/** The weight of this layer that is spoken of: the selected one, else the first. */
const named = (selected: Part | null, layer: number): { row: number; col: number } =>
  selected?.kind === 'weight' && selected.layer === layer ? selected : { row: 0, col: 0 };

/** `z1 = 0.1, z2 = 0.2`; the index is left out where there is only one. */
function list(symbol: string, values: Float64Array, digits: number): string {
  const shown = Array.from(values.subarray(0, NAMED), (value, row) =>
    messages.entry(symbol, values.length === 1 ? '' : String(row + 1), formatNumber(value, digits)),
  );
  return messages.list(shown, Math.max(0, values.length - NAMED));
}
