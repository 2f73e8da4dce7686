import type { Checkpoint, DataSource, Engine, Session, TracedExample, Tried } from './types';

/**
 * The updates after a moment, tried in a session of its own.
 * @param updates how many; there are fewer where training stops before
 * @param isNumbered whether their numbers are wanted, too
 */
export function tryUpdates(
  engine: Engine,
  data: DataSource,
  moment: Checkpoint,
  updates: number,
  isNumbered = false,
): Tried {
  const session = new engine.Session(moment.settings, data);
  try {
    session.restore(moment);
    const tried: Tried = { moment, traced: [], updates: [] };
    const seen = new Set<number>();
    for (let goesOn = true; goesOn && tried.updates.length < updates;) {
      const before = session.moment(0);
      const examples = [...before.batchExamples];
      const batch = examples.some((row) => !seen.has(row)) ? session.batch() : null;
      for (const row of examples) seen.add(row);
      if (isNumbered && !tried.traced[0]) tried.traced = examples.map(traceIn(session));
      goesOn = !session.step(1).stopped;
      tried.updates.push({ examples, batch, ...(isNumbered && { before, after: session.checkpoint() }) });
    }
    return tried;
  } finally {
    session.delete();
  }
}

const traceIn =
  (session: Session) =>
  (row: number): TracedExample => {
    const { example } = session.moment(row);
    const terms = example.layers.map(({ z }, layer) =>
      Array.from(z.values, (_, unit) => session.unitTerms(layer, unit, row)),
    );
    return { example, terms };
  };
