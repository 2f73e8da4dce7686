import type { Engine, Grid, GridAxis, Matrix, Session, UnitPlace } from './types';

/** a of some units over a grid, of every output where none are named; one row for each. */
export function surfaceOf(
  engine: Engine,
  session: Session,
  { horizontal, vertical, held }: Grid,
  units?: readonly UnitPlace[],
): Matrix {
  if (vertical) return session.surface({ horizontal, vertical, held }, units);
  if (held.length > 1) {
    const input = horizontal.input === 0 ? 1 : 0;
    const still = { input, from: held[input]!, to: held[input]!, points: 1 };
    return session.surface({ horizontal, vertical: still, held }, units);
  }
  return alongTheOnlyInput(engine, session, horizontal, units);
}

/** The engine's grids are over two inputs: the same network is asked with a second one that has no weight. */
function alongTheOnlyInput(
  engine: Engine,
  session: Session,
  { from, to, points }: GridAxis,
  units?: readonly UnitPlace[],
): Matrix {
  const twin = withSecondInput(engine, session);
  try {
    const horizontal = { input: 0, from: seenAs(session, from), to: seenAs(session, to), points };
    return twin.surface({ horizontal, vertical: { input: 1, from: 0, to: 0, points: 1 } }, units);
  } finally {
    twin.delete();
  }
}

function withSecondInput(engine: Engine, session: Session): Session {
  const { network } = session.settings();
  const { parameters } = session.checkpoint();
  const { units } = network.layers[0]!;
  const widened = Array.from(parameters.subarray(0, units), (weight) => [weight, 0]).flat();
  const numbers = [...widened, ...parameters.subarray(units)];
  const settings = {
    network: { ...network, inputs: 2, loss: 'halfSquaredError' as const },
    ...{ seed: 0, learningRate: 0, batchSize: 'full' as const },
    initializer: { kind: 'explicit' as const, numbers },
  };
  const targets = Array<number>(network.layers.at(-1)!.units).fill(0);
  return new engine.Session(settings, { inputs: [[0, 0]], targets: [targets] });
}

/** An input as the network sees it. */
function seenAs(session: Session, x: number): number {
  const { standardizer } = session.data();
  if (!standardizer) return x;
  return (x - standardizer.mean[0]!) / (standardizer.deviation[0]! || 1);
}
