import type { Refusal } from './refusals';
import { oneOf, refusal, wholeNumber } from './refusals';
import { construct, data, settings } from './support';

const finite = 'it must be a finite number.';
const fraction = 'it must be a number from 0 up to but not including 1.';
const notNegative = 'it must be a finite number, 0 or more.';
const wholeFrom = (least: number): string => `it must be a whole number, ${least} or more.`;

/** A group of settings by name, its kind, a wrong member, and what the message says. */
type Wrong = [group: string, kind: string | null, member: string, value: unknown, says: string];

const outOfRange: Wrong[] = [
  ['optimizer', 'momentum', 'momentum', 1, `is 1; ${fraction}`],
  ['optimizer', 'rmsProp', 'decay', -0.1, `is -0.1; ${fraction}`],
  ['optimizer', 'adam', 'beta1', 1, `is 1; ${fraction}`],
  ['optimizer', 'adam', 'beta2', 2, `is 2; ${fraction}`],
  ['optimizer', 'adam', 'epsilon', -1, `is -1; ${notNegative}`],
  ['optimizer', 'adamW', 'weightDecay', -1, `is -1; ${notNegative}`],
  ['optimizer', 'adamW', 'weightDecay', Infinity, `is Infinity; ${finite}`],
  ['schedule', 'step', 'every', 0, `is 0; ${wholeFrom(1)}`],
  ['schedule', 'step', 'every', 2.5, 'is 2.5; it must be a whole number.'],
  ['schedule', 'step', 'factor', 0, 'is 0; it must be a number above 0 and at most 1.'],
  ['schedule', 'exponential', 'factor', 1.5, 'is 1.5; it must be a number above 0 and at most 1.'],
  ['schedule', 'cosine', 'length', 0, `is 0; ${wholeFrom(1)}`],
  ['schedule', 'cosine', 'least', -1, `is -1; ${notNegative}`],
  ['schedule', 'inverseTime', 'decay', -1, `is -1; ${notNegative}`],
  ['schedule', 'constant', 'warmUp', -1, `is -1; ${wholeFrom(0)}`],
  ['schedule', 'constant', 'warmUp', 1e300, 'is 1e+300; it must be a whole number.'],
  ['penalty', null, 'l1', -1, `is -1; ${notNegative}`],
  ['penalty', null, 'l2', NaN, `is NaN; ${finite}`],
  ['clipping', 'norm', 'limit', 0, 'is 0; it must be a finite number above 0.'],
  ['initializer', 'constant', 'value', Infinity, `is Infinity; ${finite}`],
  ['initializer', 'uniform', 'low', NaN, `is NaN; ${finite}`],
  ['initializer', 'uniform', 'high', -1, 'is -1; it must be at least initializer.low, which is -0.5.'],
  ['initializer', 'normal', 'mean', NaN, `is NaN; ${finite}`],
  ['initializer', 'normal', 'deviation', -1, `is -1; ${notNegative}`],
  ['initializer', 'zeros', 'bias', -Infinity, `is -Infinity; ${finite}`],
];

const ofAnotherType: Wrong[] = [
  ['optimizer', 'adam', 'beta1', '0.9', `is "0.9"; ${finite}`],
  ['optimizer', 'rmsProp', 'centred', 1, 'is 1; it must be true or false.'],
  ['schedule', 'step', 'every', null, 'is null; it must be a whole number.'],
  ['penalty', null, 'l1', true, `is true; ${finite}`],
  ['clipping', 'value', 'limit', [1], `is an array; ${finite}`],
  ['initializer', 'explicit', 'numbers', 5, 'is 5; it must be an array.'],
  ['optimizer', null, 'kind', undefined, `is missing; ${oneOf('optimizers')}`],
];

const unknown: Wrong[] = [
  ['optimizer', null, 'kind', 'sgd', `is "sgd"; ${oneOf('optimizers')}`],
  ['schedule', null, 'kind', 'linear', 'is "linear"; it must be constant, step, exponential, cosine or inverseTime.'],
  ['clipping', null, 'kind', 'all', 'is "all"; it must be none, value or norm.'],
  ['initializer', null, 'kind', 'ones', `is "ones"; ${oneOf('initializers')}`],
  [
    'optimizer',
    'adam',
    'beta',
    1,
    'is unknown; optimizer can have kind, momentum, decay, beta1, beta2, epsilon, centred and weightDecay.',
  ],
  [
    'schedule',
    'step',
    'warmup',
    1,
    'is unknown; schedule can have kind, every, factor, length, least, decay and warmUp.',
  ],
  ['penalty', null, 'l3', 1, 'is unknown; penalty can have l1 and l2.'],
  ['clipping', 'norm', 'norm', 1, 'is unknown; clipping can have kind and limit.'],
  [
    'initializer',
    'zeros',
    'seed',
    1,
    'is unknown; initializer can have kind, value, low, high, mean, deviation, bias and numbers.',
  ],
];

const groupOf = ([group, kind, member, value]: Wrong): object => ({
  [group]: { ...(kind !== null && { kind }), [member]: value },
});
const refusalsOf = (wrongs: Wrong[], code: Refusal['error']['code'], at: 'settings' | 'changes'): Refusal[] =>
  wrongs
    .filter(([group]) => at === 'settings' || group !== 'initializer')
    .map((wrong) =>
      refusal(
        `${wrong[0]}.${wrong[2]} of ${String(wrong[3])} in ${at}`,
        (session) =>
          at === 'settings'
            ? construct({ ...settings(), ...groupOf(wrong) }, data())
            : session.configure(groupOf(wrong)),
        code,
        `${wrong[0]}.${wrong[2]}`,
        wrong[4],
      ),
    );

const refusedAt = (at: 'settings' | 'changes'): Refusal[] => [
  ...refusalsOf(outOfRange, 'range', at),
  ...refusalsOf(ofAnotherType, 'type', at),
  ...refusalsOf(unknown, 'kind', at),
];

/** What is frozen, the wrong member, and what the message says. */
const frozen: [given: unknown, code: Refusal['error']['code'], path: string, says: string][] = [
  ['b1', 'type', '', 'is "b1"; it must be an array.'],
  [['b1'], 'type', '[0]', 'is "b1"; it must be an object.'],
  [[{ layer: 0, kind: 'w' }], 'kind', '[0].kind', 'is "w"; it must be W or b.'],
  [[{ kind: 'W' }], 'type', '[0].layer', 'is missing; it must be a whole number from 0 to 1.'],
  [[{ layer: 2, kind: 'W' }], 'range', '[0].layer', 'is 2; it must be a whole number from 0 to 1.'],
  [[{ layer: 0, kind: 'W', row: 2, col: 0 }], 'range', '[0].row', 'is 2; it must be a whole number from 0 to 1.'],
  [[{ layer: 0, kind: 'W', row: 1 }], 'type', '[0].col', 'is missing; it must be a whole number from 0 to 2.'],
  [[{ layer: 0, kind: 'W', col: 1 }], 'type', '[0].row', 'is missing; it must be a whole number from 0 to 1.'],
  [[{ layer: 0, kind: 'b', row: 0, col: 1 }], 'range', '[0].col', 'is 1; it must be a whole number from 0 to 0.'],
  [
    [
      { layer: 0, kind: 'b' },
      { layer: 0, kind: 'b', unit: 0 },
    ],
    'kind',
    '[1].unit',
    'is unknown; frozen[1] can have layer, kind, row and col.',
  ],
];
const refusedFrozen = (at: 'settings' | 'changes'): Refusal[] =>
  frozen.map(([given, code, path, says]) =>
    refusal(
      `${JSON.stringify(given)} frozen in ${at}`,
      (session) => (at === 'settings' ? withSettings({ frozen: given }) : session.configure({ frozen: given })),
      code,
      `frozen${path}`,
      says,
    ),
  );

const withSettings = (changes: object) => construct({ ...settings(), ...changes }, data());

export const refusedOptions: Refusal[] = [
  ...refusedAt('settings'),
  ...refusedFrozen('settings'),
  refusal(
    'an order that is none',
    () => withSettings({ batchOrder: 'random' }),
    'kind',
    'batchOrder',
    'is "random"; it must be shuffled or inOrder.',
  ),
  refusal(
    'text for an optimizer',
    () => withSettings({ optimizer: 'adam' }),
    'type',
    'optimizer',
    'is "adam"; it must be an object.',
  ),
  refusal(
    'explicit numbers that are missing',
    () => withSettings({ initializer: { kind: 'explicit' } }),
    'shape',
    'initializer.numbers',
    'has 0 entries; it must have 11, one for each weight and bias of the network.',
  ),
  refusal(
    'too few explicit numbers',
    () => withSettings({ initializer: { kind: 'explicit', numbers: [1, 2] } }),
    'shape',
    'initializer.numbers',
    'has 2 entries; it must have 11.',
  ),
  refusal(
    'an explicit number that is not finite',
    () => withSettings({ initializer: { kind: 'explicit', numbers: [1, NaN, ...new Array<number>(9).fill(0)] } }),
    'finite',
    'initializer.numbers[1]',
    'is NaN; it must be a finite number.',
  ),
];

export const refusedChanges: Refusal[] = [
  ...refusedAt('changes'),
  ...refusedFrozen('changes'),
  refusal('no settings', (session) => session.configure(), 'type', 'settings', 'is missing; it must be an object.'),
  refusal(
    'another seed',
    (session) => session.configure({ seed: 1 }),
    'range',
    'seed',
    'is not the seed of this session; reset(seed) begins with another.',
    { given: { kind: 'number', value: 1 }, wanted: { kind: 'rule', reason: 'sessionSeed' } },
  ),
  refusal(
    'another network',
    (session) => session.configure({ network: { ...settings().network, loss: 'halfSquaredError' } }),
    'shape',
    'network',
    'is not the network of this session; another network needs a new session.',
  ),
  refusal(
    'another initializer',
    (session) => session.configure({ learningRate: 0.1, initializer: { kind: 'zeros' } }),
    'range',
    'initializer',
    'is not the initializer of this session; other starting weights need a new session.',
  ),
  refusal(
    'a good rate with a wrong optimizer',
    (session) => session.configure({ learningRate: 0.1, optimizer: { kind: 'adam', beta1: 7 } }),
    'range',
    'optimizer.beta1',
    `is 7; ${fraction}`,
  ),
  refusal(
    'other data that do not fit',
    (session) => session.setData({ inputs: [[1, 2]], targets: [[1]] }),
    'shape',
    'data.inputs[0]',
    'has 2 entries; it must have 3.',
  ),
];

// ---- checkpoints --------------------------------------------------------------------------------

type Plain = Record<string, unknown>;

/** The session's own checkpoint with another value at a path, such as `batches.position`. */
function broken(checkpoint: Plain, path: string, value: unknown): Plain {
  const [first, ...rest] = path.split('.');
  const inner = rest.length === 0 ? value : broken(checkpoint[first!] as Plain, rest.join('.'), value);
  return { ...checkpoint, [first!]: inner };
}

const brokenAt = (
  path: string,
  value: unknown,
  code: Refusal['error']['code'],
  says: string,
  field = `checkpoint.${path}`,
): Refusal =>
  refusal(
    `a checkpoint whose ${path} is broken`,
    (session) => session.restore(broken(session.checkpoint() as Plain, path, value)),
    code,
    field,
    says,
  );

export const refusedCheckpoints: Refusal[] = [
  refusal('no checkpoint', (session) => session.restore(), 'type', 'checkpoint', 'is missing; it must be an object.'),
  brokenAt(
    'steps',
    1,
    'kind',
    'is unknown; checkpoint can have settings, data, step, parameters, optimizer and batches.',
  ),
  brokenAt('settings', undefined, 'type', 'is missing; it must be an object.'),
  brokenAt('settings.learningRate', -1, 'range', 'is -1; it must be a finite number, 0 or more.'),
  brokenAt(
    'settings.optimizer',
    { kind: 'adam', beta1: 1 },
    'range',
    `is 1; ${fraction}`,
    'checkpoint.settings.optimizer.beta1',
  ),
  brokenAt(
    'settings.network.layers',
    [{ units: 1, activation: 'sigm' }],
    'kind',
    `is "sigm"; ${oneOf('activations')}`,
    'checkpoint.settings.network.layers[0].activation',
  ),
  brokenAt(
    'settings.network.layers',
    [{ units: 1, activation: 'sigmoid' }],
    'shape',
    'is not the network of this session; another network needs a new session.',
    'checkpoint.settings.network',
  ),
  brokenAt('step', -1, 'range', `is -1; ${wholeNumber(0, 9007199254740991)}`),
  brokenAt('parameters', [1, 2], 'shape', 'has 2 entries; it must have 11.'),
  brokenAt(
    'parameters',
    new Float64Array(11).fill(NaN),
    'finite',
    'is NaN; it must be a finite number.',
    'checkpoint.parameters[0]',
  ),
  brokenAt(
    'settings.optimizer',
    { kind: 'adam' },
    'shape',
    'has 0 entries; it must have 11.',
    'checkpoint.optimizer.mean',
  ),
  brokenAt('optimizer.velocity', ['a'], 'shape', 'has 1 entry; it must have 0.'),
  brokenAt('optimizer.beta1Power', 2, 'range', 'is 2; it must be a number from 0 to 1.'),
  brokenAt('batches.epoch', 0.5, 'range', `is 0.5; ${wholeNumber(0, 9007199254740991)}`),
  brokenAt(
    'batches.generator',
    '0'.repeat(64),
    'range',
    `is "${'0'.repeat(40)}..."; it must be 64 hexadecimal digits, not all of them 0.`,
  ),
  brokenAt('batches.generator', 'xyz', 'range', 'is "xyz"; it must be 64 hexadecimal digits, not all of them 0.'),
  brokenAt('batches.position', 3, 'range', 'is 3; it must be a multiple of the batch size 2 below 4.'),
];
