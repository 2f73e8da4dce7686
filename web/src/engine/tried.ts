import type {
  Checkpoint,
  DataSource,
  Engine,
  Numbering,
  Session,
  TracedExample,
  TracedUnit,
  Tried,
  UnitTerms,
} from './types';

/**
 * The updates after a moment, tried in a session of its own.
 * @param updates how many; there are fewer where training stops before
 */
export function tryUpdates(
  engine: Engine,
  data: DataSource,
  moment: Checkpoint,
  updates: number,
  numbers: Numbering = 'none',
): Tried {
  const isNumbered = numbers !== 'none';
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
      if (isNumbered && !tried.traced[0]) tried.traced = examples.map(traceIn(session, numbers));
      goesOn = !session.step(1).stopped;
      tried.updates.push({ examples, batch, ...(isNumbered && { before, after: session.checkpoint() }) });
    }
    return tried;
  } finally {
    session.delete();
  }
}

const traceIn =
  (session: Session, numbers: Numbering) =>
  (row: number): TracedExample => {
    const { example } = session.moment(row);
    const layers = numbers === 'terms' ? example.layers : [];
    const terms = layers.map(({ z }, layer) =>
      Array.from(z.values, (_, unit) => usedOf(session.unitTerms(layer, unit, row))),
    );
    return { example, terms };
  };

const usedOf = ({ slopes, lossSlopes, loss }: UnitTerms): TracedUnit => ({
  ...{ slopes, lossSlopes, part: loss?.part ?? null },
});
