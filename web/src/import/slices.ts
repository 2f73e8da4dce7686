/** Milliseconds of work between two rests: the page stays alive. */
const SLICE = 12;

/** Work that rests wherever it may be interrupted. */
export type Sliced<Result> = Generator<void, Result>;

/** Do it in slices, so that the page can draw and answer in between. */
export async function inSlices<Result>(work: Sliced<Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const { done, value } = work.next();
      if (done) return value;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Do it at once. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Items between two places where work may be interrupted. */
export const PIECE = 500;
