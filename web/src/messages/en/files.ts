import { counted, formatCount } from '../intl';
import { quoted } from './quoted';

const megabytes = (bytes: number): string => `${formatCount(bytes / 1_000_000)} million`;

/** What the page says about files of rows, by their formats. */
export const files = {
  empty: 'The file is empty; choose one with rows of values.',
  large: (most: number) => `The file has more than ${megabytes(most)} bytes, the most that can be read.`,
  tooManyRows: (most: number) => `The file has more than ${formatCount(most)} rows, the most that can be read.`,
  tooManyColumns: (given: number, most: number) =>
    `The file has ${formatCount(given)} columns; at most ${most} can be read.`,
  others: {
    oldExcel: 'This is an older Excel file, or one with a password; save it as .xlsx without a password.',
    spreadsheet: 'This kind of spreadsheet can’t be read; save it as .xlsx or CSV.',
    gzip: 'This file is packed with gzip; unpack it first.',
    zip: 'This ZIP archive holds neither a spreadsheet nor NumPy arrays; unpack it and choose the file with the rows.',
    parquet: 'Parquet files can’t be read; save the table as CSV.',
    hdf5: 'HDF5 files can’t be read; save the table as CSV or .npy.',
    pdf: 'A PDF holds no table that can be read; save the table as CSV.',
  },
  encoded: (encoding: string) => `The text of the file is ${encoding}.`,
  sheet: 'Sheet',
  unnamedSheet: (number: number) => `table ${number}`,
  drop: 'Drop the file to open its rows, or its network',
  oneFile: 'Drop one file at a time.',

  arff: {
    noData: 'This ARFF file has no @data line; the rows must follow one.',
    noAttributes: 'This ARFF file has no @attribute line; it needs one for each column.',
    headerLine: (line: number, text: string) =>
      `Line ${line}: ${quoted(text)} is neither @attribute nor @data; before the rows there can be nothing else.`,
    attribute: (line: number) =>
      `Line ${line}: an attribute is written as @attribute name numeric, string, date or {value, value}.`,
    type: (line: number, type: string) =>
      `Line ${line}: ${quoted(type)} is no type that can be read; use numeric, string, date or {value, value}.`,
    width: (line: number, given: number, wanted: number) =>
      `Line ${line} has ${counted(given, 'value', 'values')}; the header declares ${wanted}.`,
    quotes: (line: number) => `Line ${line}: there are quotation marks inside a value, or unclosed ones.`,
    brace: (line: number) => `Line ${line}: a sparse row ends with }.`,
    index: (line: number, given: string, most: number) =>
      `Line ${line}: ${quoted(given)} is no column of its own; in a sparse row each is named once, from 0 to ${most}.`,
    noNumber: (line: number, name: string, given: string) =>
      `Line ${line}, ${name}: ${quoted(given)} is not a number; a gap is written as ?.`,
    notDeclared: (line: number, name: string, given: string) =>
      `Line ${line}, ${name}: ${quoted(given)} is none of the values that the header declares.`,
    weights: (count: number) =>
      `${counted(count, 'row has a weight', 'rows have weights')} in the file; here every row counts once.`,
  },

  libsvm: {
    label: 'label',
    label1: (line: number, given: string) =>
      `Line ${line}: ${quoted(given)} is not a number; each line begins with one label.`,
    pair: (line: number, given: string) =>
      `Line ${line}: ${quoted(given)} is not written as index:value, such as 3:0.5.`,
    twice: (line: number, index: number) => `Line ${line}: index ${index} stands there twice.`,
    queries: 'The file has query numbers (qid); they are not used here.',
  },

  json: {
    noRows: 'This JSON has no rows; it should be a list of rows, such as [{"x": 1, "y": 2}, ...].',
    noTable:
      'This JSON is no table; it should be a list of rows, such as [{"x": 1, "y": 2}, ...], or columns of equal length.',
    deep: (line: number, most: number) =>
      `Line ${line}: lists and objects are nested more than ${most} deep; a table is a list of flat rows.`,
    twice: (line: number, name: string) => `Line ${line}: the member ${quoted(name)} stands there twice.`,
    cut: (line: number) => `Line ${line}: the JSON ends too early.`,
    wrong: (line: number, rest: string) => `Line ${line}: JSON can’t go on with ${quoted(rest)}.`,
    beyond: {
      large: (text: string) => `${quoted(text)} is larger than any number that a double holds.`,
      small: (text: string) => `${quoted(text)} is smaller than any number that a double holds, but 0.`,
    },
    nested: (line: number, name: string) =>
      `Line ${line}, ${name}: there is a list or an object; the value of a cell is a number, a text, true, false or null.`,
    mixed: (line: number) => `Line ${line}: all rows must be objects, or all lists.`,
    width: (line: number, given: number, wanted: number) =>
      `Line ${line}: the row has ${counted(given, 'value', 'values')}; it should have ${wanted}.`,
    names: (line: number) => `Line ${line}: the names of columns must be texts or numbers.`,
    length: (name: string, given: number, wanted: number) =>
      `The column ${quoted(name)} has ${counted(given, 'value', 'values')}; the first one has ${wanted}.`,
  },

  zip: {
    cut: 'The file is damaged or not complete: its list of contents can’t be read. Save or download it again.',
    missing: (name: string) => `The file is damaged: ${quoted(name)} is missing in it. Save it again.`,
    damaged: (name: string) => `The file is damaged: ${quoted(name)} in it can’t be unpacked. Save it again.`,
    method: (name: string) =>
      `${quoted(name)} in the file is encrypted or packed in a way that can’t be read. Save it again without that.`,
    large: (name: string, most: number) =>
      `${quoted(name)} in the file would unpack to more than can be read, ${megabytes(most)} bytes.`,
  },

  numpy: {
    noArray: 'There is no NumPy array in the file; save one with np.save or np.savez.',
    cut: 'The array is not complete: its values end too early. Save it again.',
    header: 'The head of the array can’t be read; save it with np.save.',
    fields: 'The types of the array’s fields can’t be read; each needs a name and a plain type.',
    objects: 'The array holds Python objects; save numbers or texts, such as x.astype(float).',
    type: (type: string) => `The array has the type ${quoted(type)}; it should be numbers or texts, such as float64.`,
    scalar: 'The array is a single value; it should have rows.',
    member: (name: string, problem: string) => `${quoted(name)}: ${problem}`,
  },

  xlsx: {
    cut: 'The spreadsheet is damaged: its XML ends too early. Save it again.',
    declares: 'The spreadsheet has a document type of its own, which no spreadsheet program writes; it is not read.',
    noSheet: 'The spreadsheet has no sheet with cells.',
    empty: 'This sheet has no values; choose another one.',
    noText: (given: string) => `The spreadsheet is damaged: there is no text ${quoted(given)} in it. Save it again.`,
    noPlace: (given: string) => `The spreadsheet is damaged: ${quoted(given)} is no place of a cell. Save it again.`,
    merged: 'Merged cells of this sheet lie over one another; undo the merging and save it again.',
  },

  printed: {
    leftOut: (line: number) =>
      `Line ${line}: the program left out rows or columns where it printed dots. Print the whole table, or save it as CSV.`,
    groups: (line: number) => `Up to line ${line}: the groups of columns have different numbers of rows.`,
    width: (line: number, given: number, wanted: number) =>
      `Line ${line} has ${counted(given, 'value', 'values')}; the first row has ${wanted}.`,
    noRows: 'The table has a head but no rows.',
  },

  moment: {
    save: 'Save as a file',
    saveNote:
      'With all rows and this moment: it opens here by choosing it under “Your own rows” or dropping it on the page.',
    beyond: (most: string) =>
      `A file does not go beyond ${most} steps either. The network with its weights can be saved: “As a model file”.`,
    manyRows: (rows: number, inputs: number) =>
      `A link has no room for ${counted(rows, 'row', 'rows')} of ${counted(inputs, 'input', 'inputs')}; a file does.`,
    notJson: 'The file of the moment is damaged or not complete: it is no JSON. Save it again.',
    damaged: (why: string) => `The file of the moment is damaged or not complete. ${why} Save it again.`,
    format: (format: string) => `The file holds no moment: its format must be ${quoted(format)}.`,
    member: (name: string) => `The file of the moment is damaged: ${quoted(name)} in it can’t be used. Save it again.`,
  },
};
