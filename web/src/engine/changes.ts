import { refusalError } from './errors';
import { isPlace, noSuchParameter } from './parameters';
import type { Change, CompleteTrainingSettings, Entry, Matrix, Session, TrainingSettings } from './types';

/**
 * What is changed by hand in one session. It remembers the same as the session's `interventions()`, one for one, but of a
 * layer only the numbers that were typed.
 */
export class CourseOfChanges {
  readonly #session: Session;
  #begun: CompleteTrainingSettings;
  #changes: readonly Change[] = [];

  constructor(session: Session) {
    this.#session = session;
    this.#begun = this.settings;
  }

  /** As they are at the present step. */
  get settings(): CompleteTrainingSettings {
    const { network: _network, seed: _seed, initializer: _initializer, ...settings } = this.#session.settings();
    return settings;
  }

  /** As they were at step 0. */
  get begun(): CompleteTrainingSettings {
    return this.#begun;
  }

  /** In order; what is of a later step than the present lies ahead. */
  get changes(): readonly Change[] {
    return this.#changes;
  }

  configure(changes: Partial<TrainingSettings>): void {
    this.#session.configure(changes);
    this.#note((step) => ({ step, what: 'settings', settings: this.settings }));
  }

  /** All of them, or none where one is refused. */
  setParameters(entries: readonly Entry[]): void {
    const { layers } = this.#session.moment(0);
    const numbers = layers.map(({ W, b }) => ({ W, b }));
    for (const entry of entries) put(entry, numbers);
    for (const [layer, { W, b }] of numbers.entries()) {
      const typed = entries.filter(({ parameter }) => parameter.layer === layer);
      if (typed.length === 0) continue;
      this.#session.setLayer(layer, { W: rowsOf(W), b: b.values });
      this.#note((step) => ({ step, what: 'parameters', entries: typed }));
    }
  }

  /** To step 0 with the present settings. What was typed there belongs to the starting weights, but not to a seed's. */
  reset(seed?: number): void {
    const typed = this.#changes.flatMap((change) =>
      change.what === 'parameters' && change.step === 0 ? [change.entries] : [],
    );
    this.#session.reset(seed);
    this.#begun = this.settings;
    this.#changes = [];
    if (seed === undefined) for (const entries of typed) this.setParameters(entries);
  }

  /** A change gives up what lay ahead, in the session too; those of the present step are made. */
  #note(made: (step: number) => Change): void {
    const present = this.#session.progress().step;
    this.#changes = [...this.#changes.filter(({ step }) => step <= present), made(present)];
  }
}

function put({ parameter, value }: Entry, layers: readonly { W: Matrix; b: Matrix }[]): void {
  const { layer, kind, row, col } = parameter;
  const matrix = layers[layer]?.[kind];
  if (!matrix || !isPlace(row, matrix.rows) || !isPlace(col, matrix.cols)) throw noSuchParameter();
  if (!Number.isFinite(value))
    throw refusalError({
      code: 'finite',
      path: 'parameter',
      given: { kind: 'number', value },
      wanted: { kind: 'number' },
    });
  matrix.values[row * matrix.cols + col] = value;
}

const rowsOf = ({ rows, cols, values }: Matrix): Float64Array[] =>
  Array.from({ length: rows }, (_, row) => values.subarray(row * cols, (row + 1) * cols));
