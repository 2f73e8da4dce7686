import { about } from '../../messages/words';
import type { MemberEntry } from '../kind-entry';

/** The numbers that several optimizers have. */

const MOMENTA = [0, 0.5, 0.8, 0.9, 0.95, 0.99];
const DECAYS = [0.9, 0.95, 0.99, 0.995, 0.999, 0.9999];

export const momentum: MemberEntry = {
  words: () => about.members.optimizer.momentum,
  usual: 0.9,
  steps: MOMENTA,
};

export const epsilon: MemberEntry = {
  words: () => about.members.optimizer.epsilon,
  usual: 1e-8,
  steps: [1e-10, 1e-8, 1e-7, 1e-6, 1e-4],
  rare: true,
};

export const decay: MemberEntry = {
  words: () => about.members.optimizer.decay,
  usual: 0.99,
  steps: DECAYS,
  rare: true,
};

export const betas = {
  beta1: {
    words: () => about.members.optimizer.beta1,
    usual: 0.9,
    steps: MOMENTA,
    rare: true,
  },
  beta2: {
    words: () => about.members.optimizer.beta2,
    usual: 0.999,
    steps: DECAYS,
    rare: true,
  },
} as const satisfies Record<string, MemberEntry>;
