import { bias, type InitializerEntry, uniformTex } from './entry';

export const xavierUniform: InitializerEntry = {
  words: {
    label: 'Xavier, uniform',
    sentence: 'What goes forward and what comes back keep their size.',
    whenToUse: 'For tanh and sigmoid.',
  },
  tex: uniformTex('\\sqrt{6 / (n + u)}'),
  members: { bias },
};
