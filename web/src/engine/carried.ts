import { refusalError } from './errors';
import { parameterCount } from './parameters';
import type { Carried, Checkpoint, Engine, Opening, Progress, Session } from './types';

/**
 * A moment that a link carries beside the recipe that leads to it, so that it is shown before it has been trained to: a
 * checkpoint as bytes, in the base64 alphabet that addresses take unchanged. They are not deflated: most bits of a
 * weight are as good as random.
 */

/** Of the bytes, which begin with it. */
const FORM = 1;
/** After the form, three whole numbers: the step, the epoch, and the place in it; then the generator. */
const WHOLES = 3;
const GENERATOR = 32;
const HEAD = 1 + 4 * WHOLES + GENERATOR;
/** Characters: no link has room for more. */
const LONGEST = 32_000;
const MOST_BYTES = (LONGEST * 3) / 4;

/**
 * What a step costs, counted in parameters times rows of its batch; a small one costs as much as this many all the same.
 * Training to a moment that costs less than the other number is over before one sees that it takes time.
 */
const LEAST_STEP = 300;
const FAR = 50_000_000;

/** What the cost of a step is made of. */
export interface Size {
  parameters: number;
  /** Of the training set. */
  rows: number;
}

export const sizeOf = (session: Session): Size => ({
  parameters: parameterCount(session.settings().network),
  rows: session.data().training.length,
});

/** Whether training to a moment takes so long that a link should carry it, and a link may have room for it. */
export const isWorthCarrying = (
  { step, batchesPerEpoch }: Pick<Progress, 'step' | 'batchesPerEpoch'>,
  { parameters, rows }: Size,
): boolean => 8 * parameters <= MOST_BYTES && step * (LEAST_STEP + (parameters * rows) / batchesPerEpoch) > FAR;

const memoryNames = ['velocity', 'mean', 'square', 'largestSquare'] as const;
type Optimizer = Checkpoint['optimizer'];

/** Parameters, then what the optimizer keeps of them; powers of beta only where there are some. */
const numbersOf = ({ parameters, optimizer }: Pick<Checkpoint, 'parameters' | 'optimizer'>): Float64Array[] => [
  ...(hasPowers(optimizer) ? [Float64Array.of(optimizer.beta1Power, optimizer.beta2Power)] : []),
  parameters,
  ...memoryNames.map((name) => optimizer[name]).filter(({ length }) => length > 0),
];

/** Whether it corrects for its start at 0. */
const hasPowers = ({ mean, square }: Optimizer): boolean => mean.length > 0 && square.length > 0;

const bytesOf = (numbers: readonly Float64Array[]): number =>
  HEAD + 8 * numbers.reduce((sum, { length }) => sum + length, 0);

/** null where it is too long, or holds numbers that are not finite. */
export function packed(checkpoint: Checkpoint): string | null {
  const numbers = numbersOf(checkpoint);
  const size = bytesOf(numbers);
  if (size > MOST_BYTES || !numbers.every((all) => all.every(Number.isFinite))) return null;
  const { step, batches } = checkpoint;
  const view = new DataView(new ArrayBuffer(size));
  view.setUint8(0, FORM);
  [step, batches.epoch, batches.position].forEach((whole, i) => view.setUint32(1 + 4 * i, whole, true));
  for (let i = 0; i < GENERATOR; i++)
    view.setUint8(1 + 4 * WHOLES + i, parseInt(batches.generator.slice(2 * i, 2 * i + 2), 16));
  let at = HEAD;
  for (const all of numbers)
    for (const number of all) {
      view.setFloat64(at, number, true);
      at += 8;
    }
  return toBase64(new Uint8Array(view.buffer));
}

/**
 * The checkpoint that a text holds.
 * @param like one of the same settings and data, such as that of step 0
 * @throws EngineError where it holds none; the engine says whether its numbers can be
 */
export function unpacked(text: string, like: Checkpoint): Checkpoint {
  const bytes = fromBase64(text);
  const size = bytesOf(numbersOf(like));
  if (bytes?.length !== size || bytes[0] !== FORM) throw notCarried(String(size), bytes?.length ?? 0);
  const view = new DataView(bytes.buffer);
  const [step, epoch, position] = Array.from({ length: WHOLES }, (_, i) => view.getUint32(1 + 4 * i, true));
  let at = HEAD;
  const next = (count: number): Float64Array =>
    Float64Array.from({ length: count }, () => view.getFloat64((at += 8) - 8, true));
  const powers = hasPowers(like.optimizer) ? next(2) : [1, 1];
  const parameters = next(like.parameters.length);
  const memories = Object.fromEntries(memoryNames.map((name) => [name, next(like.optimizer[name].length)]));
  const optimizer = { ...like.optimizer, ...memories, beta1Power: powers[0]!, beta2Power: powers[1]! };
  checkMemories(optimizer);
  const generator = Array.from(bytes.subarray(HEAD - GENERATOR, HEAD), (byte) => byte.toString(16).padStart(2, '0'));
  const batches = { epoch: epoch!, position: position!, generator: generator.join('') };
  return { ...like, step: step!, parameters, optimizer, batches };
}

/** The engine takes any number here, since training makes some that are not finite; what is packed never has them. */
function checkMemories(optimizer: Optimizer): void {
  for (const name of memoryNames) {
    const least = name.endsWith('quare') ? 0 : -Infinity;
    const wrong = optimizer[name].findIndex((number) => !Number.isFinite(number) || number < least);
    if (wrong >= 0)
      throw refusalError({
        code: 'finite',
        path: `checkpoint.optimizer.${name}[${wrong}]`,
        given: { kind: 'number', value: optimizer[name][wrong]! },
        wanted: least === 0 ? { kind: 'number', least } : { kind: 'number' },
      });
  }
}

/** A session at a moment that a link carries, and the checkpoint with which it begins. */
export interface CarriedSession {
  session: Session;
  checkpoint: Checkpoint;
}

/**
 * Open it: at the step before, from which the last one is made to be seen.
 * @param way the same experiment at step 0
 * @throws EngineError where what is carried is no moment of it
 */
export function openCarried(
  engine: Engine,
  { data }: Pick<Opening, 'data'>,
  { step, at }: Carried,
  way: Session,
): CarriedSession {
  const changes = way.changes();
  const made = changes.findLast((change) => 'settings' in change && change.step < step);
  const session = new engine.Session({ ...way.initialSettings(), ...(made as { settings?: object })?.settings }, data);
  try {
    const checkpoint = unpacked(at, session.checkpoint());
    if (checkpoint.step !== step - 1) throw notBefore(step, checkpoint.step);
    const later = changes.filter((change) => change.step >= step);
    session.restore(checkpoint, later);
    return { session, checkpoint };
  } catch (problem) {
    session.delete();
    throw problem;
  }
}

const notBefore = (step: number, given: number) =>
  refusalError({
    code: 'range',
    path: 'at',
    given: { kind: 'number', value: given },
    wanted: { kind: 'page', reason: 'carriedStep', detail: String(step - 1) },
  });

const notCarried = (wanted: string, given: number) =>
  refusalError({
    code: 'shape',
    path: 'at',
    given: { kind: 'count', count: given, of: 'bytes' },
    wanted: { kind: 'page', reason: 'carriedBytes', detail: wanted },
  });

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length > LONGEST || !/^[\w-]+$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
