import { isMixed } from '../../catalog/activations/mixed';
import { slopeTex } from '../../catalog/activations/slope';
import { losses } from '../../catalog/losses';
import { fusedDeltaTex, lossSlopeTex } from '../../catalog/losses/write';
import { partial, type Symbols } from '../../catalog/symbols';
import { quantityName } from '../quantity-name';
import type { NetworkSpec, Parameter, PathFactor, UnitTerms } from '../../engine/types';
import type { Part } from '../../state/part';
import type { Knows } from './written';

/** One factor of a path: the derivative, what it is, and its number. */
export interface Factor {
  /** TeX of the derivative, such as dz/da. */
  symbol: string;
  /** TeX of what it comes to, such as w. */
  meaning: string;
  value: number;
  known: boolean;
  /** What it is, as `quantityName` has it, where it stands elsewhere too. */
  quantity?: string;
  /** The part of the network that it belongs to. */
  part: Part;
}

/** Factors that stand together: one, or the two of a fused pairing with what they cancel to. */
export interface FactorGroup {
  factors: Factor[];
  cancels: { meaning: string; value: number; known: boolean; quantity: string } | null;
}

/** What factors are written with. */
export interface Writing {
  network: NetworkSpec;
  parameter: Required<Parameter>;
  /** For the derivatives. */
  names: Symbols;
  /** For what they come to: names, or the numbers of the moment. */
  write: Symbols;
  knowledge: Knows;
  /** Terms of an output; null where they were not asked for. */
  termsOf: (output: number) => UnitTerms | null;
}

/** The factors of a path from the loss down to the parameter; to a bias the last one is dz/db = 1. */
export function factorsOf(factors: readonly PathFactor[], writing: Writing): FactorGroup[] {
  const groups = factors.flatMap((factor) => groupsOf(factor, writing));
  return writing.parameter.kind === 'b' ? [...groups, alone(biasFactor(writing))] : groups;
}

const alone = (factor: Factor): FactorGroup => ({ factors: [factor], cancels: null });

function groupsOf(factor: PathFactor, writing: Writing): FactorGroup[] {
  switch (factor.kind) {
    case 'delta':
      return deltaGroups(factor, writing);
    case 'lossSlope':
      return [alone(lossFactor(factor.row, factor.value, writing))];
    case 'activation':
      return [alone(activationFactor(factor, writing))];
    case 'weight':
      return [alone(weightFactor(factor, writing))];
    case 'input':
      return [alone(inputFactor(factor, writing))];
  }
}

const lastOf = ({ network }: Writing): number => network.layers.length - 1;

/**
 * dL/dyhat and dyhat/dz; those of a sigmoid with its cross-entropy cancel to yhat - y. The slopes of a softmax make a
 * sum: dL/dz alone is shown.
 */
function deltaGroups({ row, value }: PathFactor, writing: Writing): FactorGroup[] {
  const { names, write, knowledge, network } = writing;
  const layer = lastOf(writing);
  const quantity = quantityName('delta', { kind: 'unit', layer, row });
  const cancels = { meaning: fusedDeltaTex(write, row), value, known: knowledge.knows('delta', layer), quantity };
  const terms = writing.termsOf(row);
  const activation = network.layers[layer]!.activation;
  if (!terms || isMixed(activation)) {
    const symbol = partial('L', names.z(layer, row));
    return [alone({ ...cancels, symbol, part: { kind: 'unit', layer, row } })];
  }
  const slope = activationFactor({ kind: 'activation', layer, row, col: row, value: terms.slopes[0]! }, writing);
  const factors = [lossFactor(row, terms.lossSlopes[0]!, writing), slope];
  return losses[network.loss].cancellation ? [{ factors, cancels }] : factors.map(alone);
}

function lossFactor(row: number, value: number, { names, write, knowledge, network }: Writing): Factor {
  const outputs = network.layers.at(-1)!.units;
  return {
    symbol: partial('L', names.yhat(row)),
    meaning: lossSlopeTex(network.loss, write, row, outputs),
    value,
    known: knowledge.knows('loss'),
    quantity: quantityName('dL/da', { kind: 'unit', layer: network.layers.length - 1, row }),
    part: { kind: 'loss' },
  };
}

function activationFactor({ layer, row, col, value }: PathFactor, writing: Writing): Factor {
  const { names, write, knowledge, network } = writing;
  return {
    symbol: partial(names.a(layer, row), names.z(layer, col)),
    meaning: slopeTex(network.layers[layer]!.activation, write, layer, row, col),
    value,
    known: knowledge.knows('a', layer),
    ...(row === col && { quantity: quantityName('slope', { kind: 'unit', layer, row }) }),
    part: { kind: 'unit', layer, row },
  };
}

const weightFactor = ({ layer, row, col, value }: PathFactor, { names, write }: Writing): Factor => ({
  symbol: partial(names.z(layer, row), names.a(layer - 1, col)),
  meaning: write.W(layer, row, col),
  value,
  known: true,
  part: { kind: 'weight', layer, row, col },
});

function inputFactor({ value }: PathFactor, { names, write, knowledge, parameter }: Writing): Factor {
  const { layer, row, col } = parameter;
  return {
    symbol: partial(names.z(layer, row), names.W(layer, row, col)),
    meaning: write.input(layer, col),
    value,
    known: layer === 0 || knowledge.knows('a', layer - 1),
    ...(layer > 0 && { quantity: quantityName('a', { kind: 'unit', layer: layer - 1, row: col }) }),
    part: layer === 0 ? { kind: 'input', row: col } : { kind: 'unit', layer: layer - 1, row: col },
  };
}

const biasFactor = ({ names, parameter: { layer, row } }: Writing): Factor => ({
  symbol: partial(names.z(layer, row), names.b(layer, row)),
  meaning: '1',
  value: 1,
  known: true,
  part: { kind: 'bias', layer, row },
});

/** Whether an output of a sigmoid has rounded to 0 or 1 and dL/dyhat is infinite there, where its slope is 0. */
export const isSaturated = (yhat: number, lossSlope: number): boolean =>
  (yhat === 0 || yhat === 1) && !Number.isFinite(lossSlope);
