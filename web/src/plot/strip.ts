/** Where numbers lie on a line of a given width: zero is always on it, and so is a little room at both ends. */
export interface Strip {
  place(value: number): number;
  /** One path of a short upright stroke for each number. */
  strokes(values: ArrayLike<number>, top: number, bottom: number): string;
  /** Place in `values` of the one nearest to this place on the line; null where none is finite. */
  nearest(values: ArrayLike<number>, x: number): number | null;
}

/** @param values those that are not finite have no place */
export function stripOf(values: ArrayLike<number>, width: number): Strip {
  const finite = Array.from(values).filter(Number.isFinite);
  const low = finite.reduce((least, value) => Math.min(least, value), 0);
  const high = finite.reduce((largest, value) => Math.max(largest, value), 0);
  // Scaled to 1 before anything is subtracted: the span of the largest doubles would be infinite.
  const size = Math.max(high, -low) || 1;
  const span = high / size - low / size || 1;
  const room = 8;
  const place = (value: number): number => room + ((value / size - low / size) / span) * (width - 2 * room);
  return {
    place,
    strokes: (numbers, top, bottom) =>
      Array.from(numbers)
        .filter(Number.isFinite)
        .map((value) => `M${place(value).toFixed(1)} ${top}V${bottom}`)
        .join(''),
    nearest: (numbers, x) => {
      let best: number | null = null;
      for (let i = 0; i < numbers.length; i++) {
        const distance = Math.abs(place(numbers[i]!) - x);
        if (Number.isFinite(distance) && (best === null || distance < Math.abs(place(numbers[best]!) - x))) best = i;
      }
      return best;
    },
  };
}
