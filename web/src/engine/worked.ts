import { courseFrom } from './course';
import type {
  Checkpoint,
  DataSource,
  Engine,
  Session,
  Worked,
  WorkedExample,
  WorkedLayer,
  WorkedUpdate,
} from './types';

/** The updates after a moment with their numbers: tried in a session of its own. @param updates how many, at most */
export function workedFrom(engine: Engine, data: DataSource, moment: Checkpoint, updates: number): Worked {
  const course = courseFrom(engine, data, moment, updates);
  const session = new engine.Session(moment.settings, data);
  try {
    session.restore(moment);
    const rows = [...session.moment(0).batchExamples];
    const examples = rows.map((row) => exampleOf(session, row));
    return { ...course, examples, updates: course.batches.map(() => updateOf(session)) };
  } finally {
    session.delete();
  }
}

/** It is made. */
function updateOf(session: Session): WorkedUpdate {
  const { rate, batchLoss, penalty, cost, layers, batchExamples } = session.moment(0);
  session.step(1);
  const { parameters, optimizer } = session.checkpoint();
  const rows = [...batchExamples];
  return { rows, rate, loss: batchLoss, penalty, cost, layers, parameters, optimizer };
}

function exampleOf(session: Session, row: number): WorkedExample {
  const { loss, layers, yhat } = session.moment(row).example;
  const parts = Array.from(yhat, (_, unit) => session.unitTerms(layers.length - 1, unit, row).loss!.part);
  return {
    ...{ row, loss, parts },
    layers: layers.map(({ z, a, delta }, layer) => ({
      ...{ z: z.values, a: a.values, delta: delta.values },
      ...slopesOf(session, row, layer, z.rows),
    })),
  };
}

/** Of a softmax each unit has a slope for every a of its layer: there dL/da alone. */
function slopesOf(
  session: Session,
  row: number,
  layer: number,
  units: number,
): Pick<WorkedLayer, 'lossSlopes' | 'slopes'> {
  const terms = Array.from({ length: units }, (_, unit) => session.unitTerms(layer, unit, row));
  if (units > 1 && terms[0]!.slopes.length === units) return { lossSlopes: terms[0]!.lossSlopes, slopes: null };
  return {
    lossSlopes: Float64Array.from(terms, ({ lossSlopes }) => lossSlopes[0]!),
    slopes: Float64Array.from(terms, ({ slopes }) => slopes[0]!),
  };
}
