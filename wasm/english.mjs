/**
 * A refusal's data as one English sentence: where, what was given, and what would be right. The core says the same
 * natively (refusal_words.cpp); here it takes less room than there.
 */

/** A whole number with all its digits, any other with at most 10 significant digits, as printf's %.10g shows it. */
function shown(value) {
  if (!Number.isFinite(value) || Number.isSafeInteger(value)) return String(value);
  const [digits, exponent] = value.toExponential(9).split('e');
  if (exponent >= -4 && exponent < 10) return String(Number(value.toPrecision(10)));
  return `${Number(digits)}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}

/** `first, second <joint> third` */
const listed = (items, joint) => items.join(', ').replace(/, ([^,]*)$/, ` ${joint} $1`);

const ofSort = {
  array: 'an array',
  object: 'an object',
  function: 'a function',
  symbol: 'a symbol',
  bigint: 'a bigint',
  number: 'a number',
  numbers: 'an array of numbers',
  boolean: 'true or false',
};
const words = (sort) => ofSort[sort] ?? sort;

const shape = ({ rows, cols }) => `${rows} x ${cols}`;

const things = {
  entries: ['entry', 'entries'],
  rows: ['row', 'rows'],
  columns: ['column', 'columns'],
  points: ['point', 'points'],
  parameters: ['weights and biases', 'weights and biases'],
};

// ---- what was given: after the path ----

const givens = {
  number: ({ value }) => ` is ${shown(value)}`,
  text: ({ text }) => ` is "${text}"`,
  sort: ({ sort }) => ` is ${words(sort)}`,
  count: ({ count, of }) => ` has ${count} ${things[of][count === 1 ? 0 : 1]}`,
  shape: (given) => ` is ${shape(given)}`,
};

// ---- what would be right: after "it must be" ----

function wholeNumber({ least, most, multipleOf, or }) {
  if (multipleOf !== undefined) return `a multiple of the batch size ${multipleOf} below ${most + 1}`;
  const from = least !== undefined && most !== undefined ? ` from ${least} to ${most}` : '';
  const orMore = least !== undefined && !from ? `, ${least} or more` : '';
  return `a whole number${from}${orMore}${or ? `, or '${or}'` : ''}`;
}

function number({ least, above, most, below }) {
  const has = (bound) => bound !== undefined;
  if (has(above) && has(below)) return `a number above ${shown(above)} and below ${shown(below)}`;
  if (has(least) && has(below)) return `a number from ${shown(least)} up to but not including ${shown(below)}`;
  if (has(least) && has(most)) return `a number from ${shown(least)} to ${shown(most)}`;
  if (has(above) && has(most)) return `a number above ${shown(above)} and at most ${shown(most)}`;
  if (has(least)) return `a finite number, ${shown(least)} or more`;
  return has(above) ? `a finite number above ${shown(above)}` : 'a finite number';
}

const comparisons = {
  atLeast: (to, value) => `at least ${to}, which is ${value}`,
  finiteDistance: (to, value) => `at a finite distance from ${to}, which is ${value}`,
  different: (to) => `different from ${to}`,
};

const wishes = {
  whole: wholeNumber,
  number,
  oneOf: ({ names, or }) => listed(or ? [...names, words(or)] : names, 'or'),
  shape,
  sort: ({ sort }) => words(sort),
  compared: ({ comparison, to, value }) => comparisons[comparison](to, shown(value)),
};

// ---- how many there must be ----

const becauses = {
  inputs: () => ', one for each input of the network',
  outputs: () => ', one for each output of the network',
  parameters: () => ', one for each weight and bias of the network',
  examples: () => ', one for each row of the inputs',
  given: () => ', one for each number in a row of the data',
  widestLayer: (by) => ` where the widest layer has ${by} units`,
  units: (by) => ` for the outputs of ${by} unit${by === 1 ? '' : 's'}`,
};

function count({ least, most, because, by }) {
  const why = because ? becauses[because](by) : '';
  if (least === most) return least + why;
  return (least === 0 ? `at most ${most}` : `${least} to ${most}`) + why;
}

// ---- pairs and rules ----

/** How the outputs leave the range from 0 to 1. */
function leaving({ least, most }) {
  if (least < 0 && most > 1) return 'leaves the range from 0 to 1';
  return least < 0 ? 'goes below 0' : 'goes above 1';
}

function pairing({ activation, reason, outputs }) {
  if (reason === 'needsSharedTotal')
    return 'softmax cross-entropy needs outputs that sum to 1, which only a softmax gives';
  if (reason === 'sharedTotal')
    return 'binary cross-entropy treats each output as a separate yes or no, but softmax outputs sum to 1; use softmax cross-entropy';
  return `cross-entropy takes the logarithm of yhat and 1 - yhat, but ${activation} ${leaving(outputs)}`;
}

/** Whole sentences, but for the path that they begin with. */
const rules = {
  sessionNetwork: () => ' is not the network of this session; another network needs a new session.',
  sessionSeed: () => ' is not the seed of this session; reset(seed) begins with another.',
  sessionInitializer: () => ' is not the initializer of this session; other starting weights need a new session.',
  sessionBeginning: () => ' is not a session that has come to the moment with which this history begins.',
  sameOptimizer: () => ' has the state of a different optimizer from the settings.',
  standardizable: (detail) =>
    ` can't be standardised: the standard deviation of number ${detail} of each row is not a finite number above 0.`,
  trainingValue: (detail) => ` can't be filled: number ${detail} of each training row is a gap.`,
  anyTarget: (detail) => ` must be false: the targets of ${detail} have a fixed range.`,
  memory: () => 'There is not enough memory for this.',
  soundEngine: (detail) => `The engine has made a mistake: ${detail}`,
};

/** Rules that stand after "it must be". */
const ruleWishes = {
  sessionData: (detail) => `the fingerprint of this session's data, ${detail}`,
  generator: () => '64 hexadecimal digits, not all of them 0',
  otherFeature: () => 'different from the features before it',
};

const mustBe = (given, wish) => `${given ? `${given}; it` : ''} must be ${wish}.`;

/** What follows the path. */
const sentences = {
  members: (given, { of, names }) => ` is unknown; ${of} can have ${listed(names, 'and')}.`,
  someOf: (given, { names }) => ` has neither ${listed(names, 'nor')}.`,
  count: (given, wanted) => `${given}; it must have ${count(wanted)}.`,
  target(given, { loss, least, most, endsOnly }) {
    const targets = endsOnly ? `${shown(least)} or ${shown(most)}` : `from ${shown(least)} to ${shown(most)}`;
    return `${given}; with ${loss} every target must be ${targets}.`;
  },
  pairing: (given, wanted) => ` is ${wanted.loss} and the last layer is ${wanted.activation}: ${pairing(wanted)}.`,
  rule: (given, { reason, detail }) => rules[reason]?.(detail) ?? mustBe(given, ruleWishes[reason](detail)),
};

export function inEnglish({ path, given, wanted }) {
  const said = given ? givens[given.kind](given) : '';
  const sentence = sentences[wanted.kind];
  return path + (sentence ? sentence(said, wanted) : mustBe(said, wishes[wanted.kind](wanted)));
}
