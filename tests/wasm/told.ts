import type { Given, Loss, Refusal, Sort, Wanted } from '../../wasm/engine.mjs';

/** The data that a sentence tells: what was given and what is wanted. @param says what follows the path */
export function toldBy(says: string): Pick<Refusal, 'given' | 'wanted'> {
  const at = says.indexOf('; ');
  const [before, after] = at < 0 ? ['', says] : [says.slice(0, at), says.slice(at + 2)];
  const wanted = whole(says) ?? wantedBy(after.replace(/\.$/, ''));
  return { given: wanted.kind === 'members' || wanted.kind === 'rule' ? givenOf(before) : givenBy(before), wanted };
}

/** A rule may stand without what was given. */
const givenOf = (text: string): Given | null => (/^is [-"\d]/.test(text) ? givenBy(text) : null);

const sorts: Record<string, Sort> = {
  missing: 'missing',
  null: 'null',
  true: 'true',
  'an array': 'array',
  'an object': 'object',
  'a function': 'function',
  'a symbol': 'symbol',
  'a bigint': 'bigint',
  'true or false': 'boolean',
  'an array of numbers': 'numbers',
  'a number': 'number',
};

function givenBy(text: string): Given | null {
  const count = /^has (\d+) (entry|entries|row|rows|weights and biases)$/.exec(text);
  if (count) {
    const [, number, thing] = count;
    const of = thing!.startsWith('entr') ? 'entries' : thing!.startsWith('row') ? 'rows' : 'parameters';
    return { kind: 'count', count: Number(number), of };
  }
  const what = text.slice('is '.length);
  if (!text.startsWith('is ')) return null;
  if (what.startsWith('"')) return { kind: 'text', text: what.slice(1, -1) };
  const sort = sorts[what];
  return sort ? { kind: 'sort', sort } : { kind: 'number', value: Number(what) };
}

/** Sentences that are all about what is wanted. */
function whole(says: string): Wanted | null {
  const members = /^is unknown; (\S+) can have (.*)\.$/.exec(says);
  if (members) return { kind: 'members', of: members[1]!, names: namesIn(members[2]!) };
  const rule = rules.find(([words]) => says.startsWith(words));
  return rule ? { kind: 'rule', reason: rule[1] } : null;
}

const rules = [
  ['is not the network of this session', 'sessionNetwork'],
  ['is not the seed of this session', 'sessionSeed'],
  ['is not the initializer of this session', 'sessionInitializer'],
] as const;

const namesIn = (list: string): string[] => list.split(/, | (?:and|or|nor) /);

type Reading = [pattern: RegExp, read: (...found: string[]) => Wanted];

const number = (bounds: Omit<Extract<Wanted, { kind: 'number' }>, 'kind'>): Wanted => ({ kind: 'number', ...bounds });

const readings: Reading[] = [
  [
    /^whole number from (\d+) to (\d+)(, or 'full')?$/,
    (least, most, full) => ({
      kind: 'whole',
      least: Number(least),
      most: Number(most),
      ...(full && { or: 'full' }),
    }),
  ],
  [/^whole number, (\d+) or more$/, (least) => ({ kind: 'whole', least: Number(least) })],
  [/^whole number$/, () => ({ kind: 'whole' })],
  [
    /^multiple of the batch size (\d+) below (\d+)$/,
    (multipleOf, below) => ({ kind: 'whole', least: 0, most: Number(below) - 1, multipleOf: Number(multipleOf) }),
  ],
  [/^finite number$/, () => number({})],
  [/^finite number, (\S+) or more$/, (least) => number({ least: Number(least) })],
  [/^finite number above (\S+)$/, (above) => number({ above: Number(above) })],
  [
    /^number from (\S+) up to but not including (\S+)$/,
    (least, below) => number({ least: Number(least), below: Number(below) }),
  ],
  [/^number above (\S+) and below (\S+)$/, (above, below) => number({ above: Number(above), below: Number(below) })],
  [/^number from (\S+) to (\S+)$/, (least, most) => number({ least: Number(least), most: Number(most) })],
  [/^number above (\S+) and at most (\S+)$/, (above, most) => number({ above: Number(above), most: Number(most) })],
  [
    /^at least (\S+), which is (\S+)$/,
    (to, value) => ({ kind: 'compared', comparison: 'atLeast', to: to, value: Number(value) }),
  ],
  [/^64 hexadecimal digits/, () => ({ kind: 'rule', reason: 'generator' })],
  [/^different from the features/, () => ({ kind: 'rule', reason: 'otherFeature' })],
];

function wantedBy(text: string): Wanted {
  const target = /^with (\S+) every target must be (?:from )?(\S+) (or|to) (\S+)$/.exec(text);
  if (target) {
    const [, loss, least, between, most] = target;
    const ends = { least: Number(least), most: Number(most), endsOnly: between === 'or' };
    return { kind: 'target', loss: loss as Loss, ...ends };
  }
  const count =
    /^it must have (?:(\d+) to )?(at most )?(\d+)(?:, one for each (input|output|weight|row)(?: and bias)? of the (?:network|inputs))?$/.exec(
      text,
    );
  if (count) return countOf(count);
  const be = /^it must be (?:an? (?=whole|finite|number (?:from|above)|multiple))?(.*)$/.exec(text)?.[1] ?? '';
  for (const [pattern, read] of readings) {
    const found = pattern.exec(be);
    if (found) return read(...found.slice(1));
  }
  const sort = sorts[be];
  return sort ? { kind: 'sort', sort } : { kind: 'oneOf', names: namesIn(be) };
}

function countOf([, from, upTo, to, each]: RegExpExecArray): Wanted {
  const most = Number(to);
  const least = upTo ? 0 : from === undefined ? most : Number(from);
  const because = { input: 'inputs', output: 'outputs', weight: 'parameters', row: 'examples' } as const;
  const why = each === undefined ? {} : { because: because[each as 'input'] };
  return { kind: 'count', least, most, ...why };
}
