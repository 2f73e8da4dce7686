import { entryOf, gradientsOfJ } from './parameters';
import type { Heights, Landscape, Moment, Pair, Parameter, Session } from './types';

/** J of the next batch over two parameters, all others as they are, where they are now, and where the next update takes them. */
export function landscapeOf(
  session: Session,
  over: Pair<Parameter>,
  values: Pair<readonly number[]>,
): Omit<Landscape, 'took'> {
  const moment = session.moment(0);
  const { across, up } = { across: updateOf(moment, over.across), up: updateOf(moment, over.up) };
  const pointAt = (when: 'now' | 'next') => {
    const { losses } = heightsOf(session, over, { across: [across[when]], up: [up[when]] }, moment);
    return { across: across[when], up: up[when], loss: losses[0]! };
  };
  return {
    ...heightsOf(session, over, values, moment),
    now: pointAt('now'),
    next: moment.stopped ? null : pointAt('next'),
    gradient: { across: across.gradient, up: up.gradient },
  };
}

/** The same of these values alone: line by line, from the first value of `up` on. */
export function heightsOf(
  session: Session,
  { across, up }: Pair<Parameter>,
  values: Pair<readonly number[]>,
  moment = session.moment(0),
): Omit<Heights, 'took'> {
  const { step } = moment;
  if (values.across.length === 0 || values.up.length === 0) return { step, losses: new Float64Array() };
  const distancesOf = (parameter: Parameter, to: readonly number[]): number[] => {
    const { now } = updateOf(moment, parameter);
    return to.map((value) => value - now);
  };
  const { values: losses } = session.lossOver(
    { kind: 'parameter', parameter: up },
    distancesOf(up, values.up),
    { kind: 'parameter', parameter: across },
    distancesOf(across, values.across),
    'batch',
  );
  return { step, losses };
}

/** A parameter before the next update and after it, and its gradient of J. */
function updateOf({ layers }: Moment, parameter: Parameter): { now: number; next: number; gradient: number } {
  const layer = layers[parameter.layer]!;
  const { dW, db } = gradientsOfJ(layer);
  return {
    now: entryOf(parameter, layer.W, layer.b),
    next: entryOf(parameter, layer.newW, layer.newb),
    gradient: entryOf(parameter, dW, db),
  };
}
