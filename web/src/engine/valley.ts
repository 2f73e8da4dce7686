import { entryOf } from './parameters';
import type { Parameter, Session, Valley } from './types';

/** A kink within this distance is told; it is that of the usual comparison. */
const EPSILON = 1e-5;

/** J of the next batch over one parameter, through the present point. */
export function valleyOf(session: Session, parameter: Parameter, weights: readonly number[]): Valley {
  const { step, stopped, layers, batchExamples } = session.moment(0);
  const { worst } = session.checkGradients(EPSILON, parameter);
  const { W, b, newW, newb } = layers[parameter.layer]!;
  const weight = entryOf(parameter, W, b);
  const made = stopped ? null : entryOf(parameter, newW, newb);
  const asked = [...weights, weight, made ?? weight];
  const distances = asked.map((value) => value - weight);
  const direction = { kind: 'parameter', parameter } as const;
  const losses = session.lossAlong(direction, distances, 'batch');
  const full = batchExamples.length === session.data().training.length;
  const [now, next] = losses.slice(weights.length);
  return {
    step,
    weights,
    losses: losses.slice(0, weights.length),
    ofAllRows: full || weights.length === 0 ? null : session.lossAlong(direction, distances.slice(0, weights.length)),
    now: { weight, loss: now! },
    next: made === null ? null : { weight: made, loss: next! },
    gradient: worst.analytic,
    kink: worst.kink,
  };
}
