import type { Chosen, Optimizer } from '../../engine/types';
import { about, catalog } from '../../messages/words';
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

export const rmsProp: OptimizerEntry = {
  words: catalog.optimizers.rmsProp,
  steps,
  members: {
    decay,
    momentum: { ...momentum, usual: 0, rare: true },
    epsilon,
    centred: {
      words: () => about.members.optimizer.centred,
      usual: false,
      steps: [],
      rare: true,
    },
  },
};
