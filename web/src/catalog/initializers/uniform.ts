import { bias, type InitializerEntry, NUMBERS } from './entry';

export const uniform: InitializerEntry = {
  words: {
    label: 'Uniform',
    sentence: 'Every number between two ends is as likely as any other.',
    whenToUse: 'For choosing the range yourself.',
  },
  tex: 'w \\sim U[\\text{from}, \\text{to})',
  members: {
    low: { words: { label: 'From', sentence: 'The least weight.' }, usual: -0.5, steps: NUMBERS },
    high: { words: { label: 'To', sentence: 'The greatest weight.' }, usual: 0.5, steps: NUMBERS },
    bias,
  },
};
