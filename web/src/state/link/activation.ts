import { activations } from '../../catalog/activations';
import { withAlpha, type Activated } from '../../catalog/activations/alpha';
import type { Activation } from '../../engine/types';
import { groupFrom, groupText } from './group';

/** An activation as links have it: `tanh`, or with an alpha that is not the usual one `leakyRelu:alpha:0.2`. */
export const activationText = ({ activation, alpha }: Activated): string =>
  groupText({ kind: activation, ...(alpha !== undefined && { alpha }) });

/** @param key whose value it is, for the sentence */
export function activationFrom(key: string, text: string): Activated {
  const { kind, alpha }: { kind: Activation; alpha?: number } = groupFrom(key, text, activations);
  return withAlpha({ activation: kind }, alpha);
}
