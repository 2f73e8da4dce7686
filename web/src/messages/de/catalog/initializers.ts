import type { InitializerKind } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** What starting weights are drawn from. */
export const initializers: WordsOf<InitializerKind> = {
  xavierUniform: { label: 'Xavier, gleichverteilt' },
  xavierNormal: { label: 'Xavier, normalverteilt' },
  heUniform: { label: 'He, gleichverteilt' },
  heNormal: { label: 'He, normalverteilt' },
  lecunUniform: { label: 'LeCun, gleichverteilt' },
  lecunNormal: { label: 'LeCun, normalverteilt' },
  uniform: { label: 'Gleichverteilt' },
  normal: { label: 'Normalverteilt' },
  zeros: { label: 'Alle 0' },
  constant: { label: 'Alle gleich' },
  explicit: { label: 'Gegebene Zahlen' },
};
