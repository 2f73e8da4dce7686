import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../web/src/import/open-file';
import { SheetProblem } from '../../../web/src/import/problem';
import { broken, generator } from './broken';
import { bytesOf, made } from './formats/opened';

/** How many files of each kind are broken: 1,000, or as many as `IMPORT_FUZZ` says. */
const RUNS = Number(process.env.IMPORT_FUZZ ?? 1000);
const MINUTES = 60_000;

const arff = `% c\n@relation 'a b'\n@attribute x numeric\n@attribute "y z" {a,'b c'}\n@attribute d date\n@data\n1, 'b c', ?\n{0 -2.5e3, 1 a}, {2}\n% c\n3\ta\tx\n`;
const frame = '         x kind\nMazda RX 1 a b\nDatsun   2   c\n         y\nMazda RX 3\nDatsun   4\n';
const SEEDS: Readonly<Record<string, { name: string; bytes: Uint8Array }[]>> = {
  arff: [{ name: 'a.arff', bytes: bytesOf(arff) }],
  libsvm: [{ name: 'a.svm', bytes: bytesOf('# c\n+1 1:0.5 3:-2e-1 # one\n-1 qid:2 2:7\n1 1:1 2:1 3:1\n') }],
  json: [
    '[{"x": 1.5e3, "k": "a\\n\\u00e9"}, {"x": null}]',
    '{"columns": ["a", "b"], "data": [[1, "x"], [2, true]]}',
    '{"a": {"0": 1, "1": 2}, "b": {"0": "x"}}',
    '{"a": [1, 2], "b": ["x", "y"]}',
    '[1, 2]\n[3, 4]\n',
    '{"t": [{"x": 1}], "u": [[1, 2]]}',
  ].map((text) => ({ name: 'a.json', bytes: bytesOf(text) })),
  numpy: ['c-order', 'fortran-big-endian', 'whole', 'fields', 'half', 'large']
    .map((name) => `${name}.npy`)
    .concat('inputs-and-answers.npz', 'columns.npz')
    .map((name) => ({ name, bytes: made(name) })),
  xlsx: [{ name: 'a.xlsx', bytes: made('animals.xlsx') }],
  printed: [
    frame,
    'a =\n\n Columns 1 and 2:\n\n  1e+03 *\n\n  1 2\n  3 4\n\n Column 3:\n\n  5\n  6\n',
    'array([[1, 2],\n [3., nan]])',
    ' a | b \n---+---\n 1 | x\n',
    '| a |\n|---|\n| 1 |\n',
  ].map((text) => ({ name: 'a.txt', bytes: bytesOf(text) })),
};

/** The bytes of a member of an archive broken, in an archive that is whole. */
function brokenInside(bytes: Uint8Array, random: () => number): Uint8Array {
  const members = unzipSync(bytes);
  const names = Object.keys(members).filter((name) => !/theme|docProps/.test(name));
  const name = names[Math.floor(random() * names.length)]!;
  return zipSync({ ...members, [name]: broken(members[name]!, random) }, { level: 0 });
}

/** Read to the end: null where it was refused, else its tables. */
async function read(bytes: Uint8Array, name: string): Promise<'refused' | 'plain' | 'read'> {
  try {
    const found = await openFile(bytes, name);
    if (!found) return 'plain';
    for (const { read } of found.sheets) {
      const { names, rows, lines } = await read();
      const width = names?.length ?? rows[0]?.length;
      if (!rows.every((row) => row.length === width && row.every((cell) => typeof cell === 'string')))
        throw new Error('uneven');
      if (lines.length !== rows.length) throw new Error('lines');
    }
    return 'read';
  } catch (problem) {
    if (problem instanceof SheetProblem && problem.message.length < 400) return 'refused';
    throw problem;
  }
}

describe('broken files are read or refused in a sentence', () => {
  it.each(Object.keys(SEEDS))(
    'of %s',
    async (kind) => {
      const random = generator(1 + Object.keys(SEEDS).indexOf(kind));
      const outcomes = new Set<string>();
      for (let run = 0; run < RUNS; run++) {
        const { name, bytes } = SEEDS[kind]![run % SEEDS[kind]!.length]!;
        const isArchive = bytes[0] === 0x50 && random() < 0.8;
        const given = isArchive ? brokenInside(bytes, random) : broken(bytes, random);
        outcomes.add(
          await read(given, name).catch((problem: unknown) => {
            throw new Error(`Run ${run}, ${JSON.stringify(String.fromCharCode(...given))}`, { cause: problem });
          }),
        );
      }
      expect(outcomes).toContain('read');
      expect(outcomes).toContain('refused');
    },
    60 * MINUTES,
  );
});

/** What makes a reader that looks back, or from every place anew, take the square of its time. */
const REPEATED = [
  ' ',
  '\n',
  '[',
  '{',
  '"',
  '\\',
  "'",
  ',',
  '%',
  '<',
  '&',
  '-',
  '|',
  '.',
  '1',
  ':',
  ']',
  '}',
  '} ',
  '{a',
  '\\"',
];
const BEFORE = [
  '',
  '@relation r\n@attribute a string\n@data\n',
  '@relation r\n@attribute a ',
  '@relation r\n@attribute a string\n@data\n{0 ',
  '1 1:',
  '[["',
  '[[',
  '{"a": ',
  '   a\n0 ',
  'a =\n',
  '| a |\n|---|\n|',
  '1 2 ',
];
const LENGTH = 100_000;

describe('a hostile text takes no more than time in proportion', () => {
  it.each(BEFORE)(
    'behind %j',
    async (before) => {
      for (const repeated of REPEATED)
        for (const after of ['', "'x"])
          for (const name of ['a.txt', 'a.arff', 'a.json', 'a.svm']) {
            const text = before + repeated.repeat(LENGTH / repeated.length) + after;
            const begin = performance.now();
            await read(bytesOf(text), name);
            expect(performance.now() - begin, `${repeated} then ${after} in ${name}`).toBeLessThan(3000);
          }
    },
    10 * MINUTES,
  );

  it.each(['', '<row><c r="', '<row><c r="A1"><v>', '<row><c ', '<!-- '])('in a sheet behind %j', async (before) => {
    const members = unzipSync(made('animals.xlsx'));
    for (const repeated of [...REPEATED, '<a>', '<a/>', ' a="', " a='", '&#', 'a=', '<c r="A1"><v>1</v></c>']) {
      const xml = `<worksheet><sheetData>${before}${repeated.repeat(LENGTH / repeated.length)}</sheetData></worksheet>`;
      const begin = performance.now();
      await read(zipSync({ ...members, 'xl/worksheets/sheet1.xml': bytesOf(xml) }), 'a.xlsx');
      expect(performance.now() - begin, repeated).toBeLessThan(3000);
    }
  });
});
