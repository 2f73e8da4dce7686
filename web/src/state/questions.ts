import type {
  Asked,
  Batch,
  Course,
  EngineClient,
  GivenLayer,
  GradientComparison,
  GradientVerdict,
  Numbering,
  Opening,
  Parameter,
  Predictions,
  Quantity,
  Rows,
  Slips,
  Solved,
  StepNumbers,
  Traced,
  Tried,
  Worked,
} from '../engine/types';

/**
 * Questions about one session. They change nothing; each answers null once another session is open, where the engine
 * fails or refuses it, and where the code that it takes does not come.
 */
export class Questions {
  /** Ask for something. */
  readonly answer: <T>(ask: (engine: EngineClient) => Promise<T>) => Promise<T | null>;

  constructor(answer: Questions['answer']) {
    this.answer = answer;
  }

  /** The gradient of J of one parameter beside its central difference. */
  compare(parameter: Parameter, epsilon: number): Promise<GradientComparison | null> {
    return this.answer((engine) => engine.compare(parameter, epsilon));
  }

  /** The same at the distance that suits it best. */
  compareAtBest(parameter: Parameter): Promise<GradientComparison | null> {
    return this.answer((engine) => engine.compareAtBest(parameter));
  }

  /** A number of the moment, and what slips would make of it. */
  slips(quantity: Quantity, example: number, digits: number): Promise<Slips | null> {
    return this.answer((engine) => engine.slips(quantity, example, digits));
  }

  /** Gradients of another program beside those of the moment. */
  judge(layers: readonly GivenLayer[]): Promise<GradientVerdict | null> {
    return this.answer((engine) => engine.judgeGradients(layers));
  }

  /** The examples that the moment is of. */
  batch(): Promise<Batch | null> {
    return this.answer((engine) => engine.batch());
  }

  /** The moment and what so many updates from it on take, for a program that makes them. */
  course(updates: number): Promise<Course | null> {
    return this.#tried(updates, 'none', ({ courseOf }) => courseOf);
  }

  /** The update of the moment, with its matrices. */
  stepNumbers(): Promise<StepNumbers | null> {
    return this.#tried(1, 'matrices', ({ numbersOf }) => numbersOf);
  }

  /** So many updates, with all numbers that a spreadsheet has. */
  worked(updates: number): Promise<Worked | null> {
    return this.#tried(updates, 'terms', ({ workedOf }) => workedOf);
  }

  async #tried<Of>(
    updates: number,
    numbers: Numbering,
    of: (code: typeof import('./worked')) => (tried: Tried) => Of,
  ): Promise<Of | null> {
    const tried = await this.answer((engine) => engine.tryUpdates(updates, numbers));
    const code = tried && (await import('./worked').catch(() => null));
    return code && of(code)(tried);
  }

  /** z and a of every layer for one row, in the units of the data. */
  trace(inputs: readonly number[]): Promise<Traced | null> {
    return this.answer((engine) => engine.trace(inputs));
  }

  /** Outputs for many rows. */
  predict(inputs: Rows): Promise<Predictions | null> {
    return this.answer((engine) => engine.predict(inputs));
  }

  /** The first step of another experiment. */
  solve(opening: Opening, asked: readonly Asked[], digits: number): Promise<Solved | null> {
    return this.answer((engine) => engine.solve(opening, asked, digits));
  }
}
