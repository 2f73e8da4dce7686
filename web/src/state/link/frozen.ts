import type { FrozenPart, NetworkSpec } from '../../engine/types';
import { link as messages } from '../../messages/words';
import { isPartOf, parameterOf, partOf } from '../part';
import { partFrom, partText } from './moment';
import { refuse } from './values';

/** W or b of a layer, as `w1` or `b1`. */
export type MatrixPlace = Pick<FrozenPart, 'layer' | 'kind'>;

export const matrixText = ({ layer, kind }: MatrixPlace): string => `${kind.toLowerCase()}${layer + 1}`;

/** @returns null where it is the text of none */
export function matrixOf(text: string): MatrixPlace | null {
  const [, letter, number] = /^([wb])([1-9]\d{0,2})$/.exec(text) ?? [];
  return letter ? { layer: Number(number) - 1, kind: letter === 'w' ? 'W' : 'b' } : null;
}

const NONE = 'none';

/** What training leaves as it is: `b1:b2:w1.1.2`. */
export const frozenText = (frozen: readonly FrozenPart[]): string => frozen.map(textOf).join(':') || NONE;

const textOf = ({ row, ...part }: FrozenPart): string =>
  row === undefined ? matrixText(part) : partText(partOf({ ...part, row }));

export function frozenFrom(key: string, text: string, network: NetworkSpec): FrozenPart[] {
  if (text === NONE) return [];
  const words = text.split(':');
  const parts = words.map((word) => frozenPartFrom(word, network)).filter((part) => part !== null);
  return parts.length === words.length && new Set(words).size === words.length
    ? parts
    : refuse(key, text, messages.wanted.frozen);
}

function frozenPartFrom(text: string, network: NetworkSpec): FrozenPart | null {
  const matrix = matrixOf(text);
  if (matrix) return matrix.layer < network.layers.length ? matrix : null;
  const part = partFrom(text) ?? null;
  return isPartOf(part, network) ? parameterOf(part) : null;
}
