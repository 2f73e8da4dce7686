/** A copy is at least so many bytes long. */
const LEAST = 8;

/**
 * How a file is made of another one that it is much like, for `web/src/engine/patched.ts`: its length, then by turns new
 * bytes (how many, and these) and a copy (how many, and where in the other file, counted from the end of the copy before).
 */
export function deltaOf(from, to) {
  const out = [];
  const places = placesIn(from);
  writeNumber(out, to.length);
  for (let done = 0, end = 0; done < to.length;) {
    const { begin, place, length } = nextCopy(from, to, places, done, end);
    writeNumber(out, begin - done);
    for (const byte of to.subarray(done, begin)) out.push(byte);
    writeNumber(out, length);
    writeNumber(out, signless(place - end));
    done = begin + length;
    end = place + length;
  }
  return Uint8Array.from(out);
}

/** The next one from `done` on; an empty one at the end where there is none. @param end of the one before */
function nextCopy(from, to, places, done, end) {
  for (let begin = done; begin < to.length; ++begin) {
    const copy = copyAt(from, to, begin, places, end + begin - done);
    if (copy.length >= LEAST) return { begin, ...copy };
  }
  return { begin: to.length, place: end, length: 0 };
}

/** The first place of each stretch of bytes. */
function placesIn(bytes) {
  const places = new Map();
  for (let place = bytes.length - LEAST; place >= 0; --place) places.set(keyAt(bytes, place), place);
  return places;
}

const keyAt = (bytes, place) => bytes.subarray(place, place + LEAST).join();

/** The longest copy: from where the one before would go on, or from where such bytes come first. */
function copyAt(from, to, done, places, expected) {
  const found = places.get(keyAt(to, done));
  const copies = [expected, ...(found === undefined ? [] : [found])].map((place) => ({
    place,
    length: alike(from, to, place, done),
  }));
  return copies.reduce((longest, copy) => (copy.length > longest.length ? copy : longest));
}

function alike(from, to, place, done) {
  let length = 0;
  while (done + length < to.length && place + length < from.length && from[place + length] === to[done + length])
    length += 1;
  return length;
}

/** Numbers near 0 stay small: 0, -1, 1, -2, ... are 0, 1, 2, 3, ... */
const signless = (number) => (number < 0 ? -2 * number - 1 : 2 * number);

/** Seven bits to a byte, the lowest first; all but the last have 128 more. */
function writeNumber(out, number) {
  for (; number >= 128; number = Math.floor(number / 128)) out.push((number % 128) + 128);
  out.push(number);
}
