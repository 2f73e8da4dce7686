/**
 * What the module asks of JavaScript (border.h). It holds no JavaScript value: what it is given and what it makes
 * stays in a list here for as long as a call lasts, and the module knows the places.
 */

/** What the list begins with. */
const CONSTANTS = [undefined, null, false, true];

/** What a value is, in the order of the core's `sorts`, and `text` after them. */
const SORTS = [
  'missing',
  'null',
  'true',
  'false',
  'array',
  'object',
  'function',
  'symbol',
  'bigint',
  'boolean',
  'number',
  'numbers',
  'text',
];

function sortOf(value) {
  if (value === undefined) return 'missing';
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return 'text';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** A value that was given, with its path, and the beginning of its members' paths. */
const placed = (value, path, prefix = `${path}.`) => ({ value, path, prefix });

const LONGEST_SHOWN = 40;
const shortened = (text) => text.slice(0, LONGEST_SHOWN) + (text.length > LONGEST_SHOWN ? '...' : '');

const isArray = (value) => Array.isArray(value) || ArrayBuffer.isView(value);

// ---- numbers that come back from JSON bit for bit (stored.h) ----

const LOST_IN_JSON = ['NaN', 'Infinity', '-Infinity', '-0'];

const written = (number) => {
  if (Object.is(number, -0)) return '-0';
  return Number.isFinite(number) ? number : String(number);
};
const read = (entry) => (LOST_IN_JSON.includes(entry) ? Number(entry) : entry);

const toJson = (object, value) => Object.defineProperty(object, 'toJSON', { value });

/** Only where JSON would lose it: -0 is rare, and such objects are many. */
function storeNumber(object, name) {
  if (!Object.is(object[name], -0)) return;
  toJson(object, function () {
    return { ...this, [name]: '-0' };
  });
}

/** What JSON made of an array of numbers, as an array; anything else as it is. */
function revived(value) {
  if (Array.isArray(value)) return Array.from(value, read);
  const isObject = typeof value === 'object' && value && !ArrayBuffer.isView(value);
  return isObject && Object.keys(value).every((key, i) => key === String(i)) ? Object.values(value) : value;
}

/** The imports of the module, the `type` of what embind gives it and returns, and `call`, which begins and ends a call. */
export function makeBorder() {
  const values = [...CONSTANTS];
  const names = new Map(); // the module's constants, by their addresses
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let native;
  let encoded; // the text that is copied next
  let refusal = null;

  const keep = (value) => values.push(value) - 1;
  const bytesAt = (at, size) => new Uint8Array(native.HEAPU8.buffer, at, size);
  const wordsAt = (at, count) => new Uint32Array(native.HEAPU8.buffer, at, count);
  const numbersAt = (at, count, bytes) =>
    new (bytes === 8 ? Float64Array : Float32Array)(native.HEAPU8.buffer, at, count);
  const textAt = (at, size) => decoder.decode(bytesAt(at, size));
  const nameAt = (at) => {
    if (!names.has(at)) names.set(at, textAt(at, bytesAt(at).indexOf(0)));
    return names.get(at);
  };
  const namesAt = (at, count) => Array.from(wordsAt(at, count), nameAt);

  const border = {
    number: keep,
    text: (at, size) => keep(textAt(at, size)),
    numbers: (at, count, bytes) => keep(new Float64Array(numbersAt(at, count, bytes))),
    indices: (at, count) => keep(new Uint32Array(wordsAt(at, count))),
    matrix(at, rows, cols, bytes) {
      const columns = numbersAt(at, rows * cols, bytes);
      const byRows = new Float64Array(rows * cols);
      for (let row = 0, to = 0; row < rows; ++row)
        for (let from = row; from < columns.length; from += rows) byRows[to++] = columns[from];
      return keep({ rows, cols, values: byRows });
    },
    object(at, count) {
      const properties = wordsAt(at, 2 * count);
      const made = {};
      for (let i = 0; i < properties.length; i += 2) made[nameAt(properties[i])] = values[properties[i + 1]];
      return keep(made);
    },
    set(object, name, value) {
      values[object][nameAt(name)] = values[value];
    },
    list: () => keep([]),
    push(list, value) {
      values[list].push(values[value]);
    },
    stored(numbers) {
      toJson(values[numbers], function () {
        return Array.from(this, written);
      });
    },
    storedNumber: (object, name) => storeNumber(values[object], nameAt(name)),
    refused(place) {
      refusal = values[place];
    },

    given: (value, path, prefix) => keep(placed(values[value], nameAt(path), prefix ? nameAt(prefix) : undefined)),
    with: (place, value) => keep({ ...values[place], value: values[value] }),
    at(place, name) {
      const { value, prefix } = values[place];
      const member = nameAt(name);
      return keep(placed(value[member], prefix + member));
    },
    element(place, index) {
      const { value, path } = values[place];
      return keep(placed(value[index], `${path}[${index}]`));
    },
    valueOf: (place) => keep(values[place].value),
    pathOf: (place) => keep(values[place].path),
    sortOf: (place) => SORTS.indexOf(sortOf(values[place].value)),
    numberOf: (place) => values[place].value,
    isMatrix(place) {
      const { value } = values[place];
      return sortOf(value) === 'object' && !ArrayBuffer.isView(value) && value.values !== undefined;
    },
    lengthOf(place) {
      const { value } = values[place];
      return isArray(value) && typeof value.length === 'number' ? value.length : -1; // a DataView has none
    },
    copyNumbers(place, row, width, finite, at, bytes) {
      const { value } = values[place];
      const entries = row < 0 ? value : value[row];
      if (!isArray(entries) || entries.length !== width) return false;
      let to = numbersAt(at, width, bytes);
      for (let i = 0; i < width; ++i) {
        const entry = entries[i];
        if (typeof entry !== 'number' || (finite && !Number.isFinite(entry))) return false;
        if (to.length === 0) to = numbersAt(at, width, bytes); // a getter can make the memory grow
        to[i] = entry;
      }
      return true;
    },
    unknownOf(place, at, count, more, moreCount) {
      const known = [...namesAt(at, count), ...namesAt(more, moreCount)];
      const { value, prefix } = values[place];
      const unknown = Object.keys(value).find((name) => !known.includes(name));
      return unknown === undefined ? 0 : keep(prefix + shortened(unknown));
    },
    shortened: (text) => keep(shortened(values[text])),
    sizeOf: (text) => (encoded = encoder.encode(values[text])).length,
    copyText: (at) => bytesAt(at, encoded.length).set(encoded),
    revived: (place) => keep({ ...values[place], value: revived(values[place].value) }),

    held: () => values.length,
    forget(held) {
      values.length = held;
    },
  };

  return {
    imports: border,
    type: {
      name: 'Value',
      argPackAdvance: 8,
      destructorFunction: null,
      toWireType: (destructors, value) => keep(value),
      fromWireType: (place) => values[place],
    },
    /** @param module that is started */
    start(module) {
      native = module;
    },
    /**
     * What `run` answers, which calls the module.
     * @throws what `refuse` makes of a refusal
     */
    call(run, refuse) {
      const held = values.length;
      const top = native.stackSave();
      try {
        const answer = run();
        if (refusal) throw refuse(refusal);
        return answer;
      } finally {
        native.stackRestore(top); // what a getter throws leaves it where it was
        values.length = held;
        refusal = null;
      }
    },
  };
}
