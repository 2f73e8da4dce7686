import { entryOf } from './parameters';
import type { Parameter, Session, Valley } from './types';

/** At this distance the gradient is compared; the comparison itself is not used. */
const EPSILON = 1e-5;

/** J over one parameter, through the present point. */
export function valleyOf(session: Session, parameter: Parameter, weights: readonly number[]): Valley {
  const { step, stopped, layers, batchExamples } = session.moment(0);
  const { worst } = session.checkGradients(EPSILON, parameter);
  const { W, b, newW, newb } = layers[parameter.layer]!;
  const weight = entryOf(parameter, W, b);
  const coming = stopped ? null : entryOf(parameter, newW, newb);
  const asked = [...weights, weight, coming ?? weight];
  const distances = asked.map((value) => value - weight);
  const losses = session.lossAlong({ kind: 'parameter', parameter }, distances);
  const [now, next] = losses.slice(weights.length);
  return {
    step,
    weights,
    losses: losses.slice(0, weights.length),
    now: { weight, loss: now! },
    next: coming === null ? null : { weight: coming, loss: next! },
    gradient: worst.analytic,
    full: batchExamples.length === session.data().training.length,
  };
}
