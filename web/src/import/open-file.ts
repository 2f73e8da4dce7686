import { files as words } from '../messages/words';
import { MOST_FILE_BYTES } from './limits';
import { SheetProblem } from './problem';
import type { Sheet, Sheets } from './sheet';
import { inSlices, type Sliced } from './slices';
import { decode, encodingNames } from './table/encoding';

/**
 * The tables of a file, by what is in it and, where that leaves a choice, by its name. Each reader comes when it is
 * needed. null for a text whose columns are parted by marks or spaces: how it is to be read is asked for elsewhere.
 * @throws SheetProblem in one sentence
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<Sheets | null> {
  if (bytes.length === 0) throw new SheetProblem(words.empty);
  if (bytes.length > MOST_FILE_BYTES) throw new SheetProblem(words.large(MOST_FILE_BYTES));
  if (beginsWith(bytes, ZIP)) return openArchive(bytes);
  if (beginsWith(bytes, NUMPY)) return openArray(bytes);
  for (const [magic, kind] of OTHERS) if (beginsWith(bytes, magic)) throw new SheetProblem(words.others[kind]);
  return openText(bytes, name.toLowerCase());
}

// ---- files that are no text ---------------------------------------------------------------------

const ZIP = [0x50, 0x4b, 3, 4];
const NUMPY = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
/** What others begin with. */
const OTHERS: readonly [readonly number[], keyof typeof words.others][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'oldExcel'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x50, 0x41, 0x52, 0x31], 'parquet'],
  [[0x89, 0x48, 0x44, 0x46], 'hdf5'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
];

const beginsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

async function openArchive(bytes: Uint8Array): Promise<Sheets> {
  const { Zip } = await import('./zip');
  const zip = new Zip(bytes);
  if (zip.has('xl/workbook.bin') || zip.has('content.xml')) throw new SheetProblem(words.others.spreadsheet);
  if (zip.has('[Content_Types].xml')) return inSlices((await import('./formats/xlsx/read-xlsx')).readXlsx(zip));
  const { isNpz, readNpz } = await import('./formats/numpy/archive');
  if (isNpz(zip)) return inSlices(readNpz(zip));
  throw new SheetProblem(words.others.zip);
}

async function openArray(bytes: Uint8Array): Promise<Sheets> {
  const { arrayTable, sheetOf } = await import('./formats/numpy/array');
  const table = arrayTable(bytes);
  return only(() => inSlices(sheetOf(table)));
}

// ---- texts --------------------------------------------------------------------------------------

async function openText(bytes: Uint8Array, name: string): Promise<Sheets | null> {
  const { text, encoding } = decode(bytes);
  if (text.includes('\0')) return null;
  const found = await tablesIn(text, name);
  return found && encoding !== 'utf-8' ? telling(words.encoded(encodingNames[encoding]), found) : found;
}

async function tablesIn(text: string, name: string): Promise<Sheets | null> {
  const [arff, json, libsvm, printed] = await Promise.all([
    import('./formats/arff'),
    import('./formats/json/read-json'),
    import('./formats/libsvm'),
    import('./formats/printed/read-printed'),
  ]);
  const reads = (work: Sliced<Sheet>): Sheets => only(() => inSlices(work));
  if (arff.isArff(text) || name.endsWith('.arff')) return reads(arff.readArff(text));
  const isNamedJson = /\.(json|jsonl|ndjson)$/.test(name);
  if (isNamedJson || (json.isJson(text) && !isSpaced(text))) return inSlices(json.readJson(text));
  if (/\.(libsvm|svm|svmlight)$/.test(name) || (!/\.(csv|tsv)$/.test(name) && libsvm.isLibsvm(text)))
    return reads(libsvm.readLibsvm(text));
  return printed.readPrinted(text);
}

/** Whether it is a list without commas, as NumPy prints it. */
const isSpaced = (text: string): boolean =>
  /^\s*\[\s*\[\s*[-+.\d]/.test(text) && !text.includes(',') && !text.includes('"');

/** The same tables, each with one more sentence. */
const telling = (sentence: string, { sheets }: Sheets): Sheets => ({
  sheets: sheets.map(({ name, read }) => ({
    name,
    read: async () => {
      const sheet = await read();
      return { ...sheet, told: [...(sheet.told ?? []), sentence] };
    },
  })),
});

const only = (read: () => Promise<Sheet> | Sheet): Sheets => ({ sheets: [{ name: '', read }] });
