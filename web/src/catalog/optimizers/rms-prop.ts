import type { Chosen, Optimizer } from '../../engine/types';
import type { OptimizerEntry, UpdateStep } from './entry';
import { decay, epsilon, momentum } from './members';

/** Its formula depends on whether it is centred and has a momentum. */
function steps({ momentum = 0, centred = false }: Chosen<Optimizer>): UpdateStep[] {
  const square: UpdateStep = { tex: 's \\leftarrow \\rho s + (1-\\rho) g^2', keeps: 'square' };
  const mean: UpdateStep = { tex: 'm \\leftarrow \\rho m + (1-\\rho) g', keeps: 'mean' };
  const scaled = `\\dfrac{g}{\\sqrt{${centred ? 's - m^2' : 's'}} + \\epsilon}`;
  const move: UpdateStep[] =
    momentum > 0
      ? [{ tex: `v \\leftarrow \\mu v + ${scaled}`, keeps: 'velocity' }, { tex: 'w \\leftarrow w - RATE\\, v' }]
      : [{ tex: `w \\leftarrow w - RATE\\, ${scaled}` }];
  return [square, ...(centred ? [mean] : []), ...move];
}

const words = {
  plain: 's is a running mean of the square of the gradient, which the optimizer keeps.',
  centred: 's and m are running means of the square of the gradient and of the gradient, which the optimizer keeps.',
  momentum: 'v adds up the moves so far, the older ones less and less.',
};

export const rmsProp: OptimizerEntry = {
  words: {
    label: 'RMSProp',
    sentence: 'Every weight moves at about the same speed, however large its gradients have been of late.',
    whenToUse: 'For gradients whose size differs much between layers.',
    kept: ({ momentum, centred }) =>
      [centred ? words.centred : words.plain, ...(momentum ? [words.momentum] : [])].join(' '),
  },
  steps,
  members: {
    decay,
    momentum: { ...momentum, usual: 0, rare: true },
    epsilon,
    centred: {
      words: {
        label: 'Centred',
        sentence: 'Takes the spread of the gradients about their mean instead of their size.',
      },
      usual: false,
      steps: [],
      rare: true,
    },
  },
};
