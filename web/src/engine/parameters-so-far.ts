import type { ParameterHistory, Session } from './types';

/**
 * Weights and biases at the steps from 0 to one of them.
 * @param session of the same experiment, at step 0; it is deleted
 * @param most numbers: where all steps have more, there is every second step, or every third, ..., and the last
 */
export function parametersSoFar(session: Session, last: number, most: number): ParameterHistory {
  try {
    const history: { steps: number[]; parameters: Float64Array[] } = { steps: [], parameters: [] };
    const count = session.checkpoint().parameters.length;
    const stride = Math.ceil((last + 1) / Math.max(1, Math.floor(most / count)));
    for (let step = 0; ; step = Math.min(step + stride, last)) {
      history.steps.push(step);
      history.parameters.push(session.checkpoint().parameters);
      if (step === last) return history;
      session.step(Math.min(stride, last - step));
    }
  } finally {
    session.delete();
  }
}
