import { bias, type InitializerEntry, normalTex } from './entry';

export const xavierNormal: InitializerEntry = {
  words: {
    label: 'Xavier, normal',
    sentence: 'As Xavier’s uniform weights, drawn from a normal distribution.',
    whenToUse: 'For tanh and sigmoid.',
  },
  tex: normalTex('\\sqrt{2 / (n + u)}'),
  members: { bias },
};
