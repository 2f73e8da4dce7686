import type { Asked, Engine, Opening, Solved } from './types';

/** The first step of an experiment, by a session of its own that is gone afterwards; see `EngineCalls.solve`. */
export function solve(engine: Engine, { settings, data }: Opening, asked: readonly Asked[], digits: number): Solved {
  const session = new engine.Session(settings, data);
  try {
    const { examples } = session.data();
    return {
      moments: Array.from({ length: examples }, (_, example) => session.moment(example)),
      answers: asked.map(({ quantity, example }) => session.slips(quantity, example, digits)),
    };
  } finally {
    session.delete();
  }
}
