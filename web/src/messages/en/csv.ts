import { counted, formatCount, listOf, plural } from '../intl';
import { quoted } from './quoted';

/** What the page says about rows that a user brings. */
export const csv = {
  column: (number: number) => `column ${number}`,
  empty: 'There is nothing here; paste rows of numbers, with column names in the first line.',
  tooLarge: (most: number) => `It is longer than ${most / 1_000_000} million characters, the most that can be read.`,
  unreadable: (name: string) =>
    `“${name}” could not be read: it was changed, moved or deleted after it was chosen, or another program is using it. Choose it again.`,
  notText: 'This is not a text file; save the table as CSV first.',
  json: 'This looks like JSON; use rows of values separated by commas, semicolons or tabs.',
  quotes: (line: number) => `Line ${line}: there are quotation marks inside a value, or unclosed ones.`,
  noRows: 'It has column names but no rows.',
  oneColumn: 'It has only one column; it needs at least one for an input and one for the answer.',
  tooManyColumns: (given: number, most: number) => `It has ${given} columns; at most ${most} can be read.`,
  tooManyRows: (given: number, most: number) =>
    `It has ${formatCount(given)} rows; at most ${formatCount(most)} can be read.`,
  uneven: (line: number, given: number, width: number) =>
    `Line ${line} has ${counted(given, 'column', 'columns')}; most lines have ${width}.`,
  shortNames: (line: number, given: number, width: number) =>
    `Line ${line} has ${counted(given, 'name', 'names')} for ${width} columns. If the first column names the rows, give it a name, too; if there are commas within numbers, put these in quotation marks.`,
  noSuchLine: (line: number) => `Line ${line} has no names: it is empty, or there is no such line.`,
  mistake: (line: number, column: string, text: string, more: number | null) =>
    `Line ${line}, ${quoted(column)}: ${quoted(text)} is no number that can be used${
      more ? `, and so ${plural(more, 'is one more value', `are ${formatCount(more)} more values`)} of this column` : ''
    }. Correct it in the file, or don’t use the column.`,
  manyWords: (name: string, given: number, most: number) =>
    `${quoted(name)} has ${formatCount(given)} different words; as an input it can have at most ${most}.`,
  longWords: (name: string, most: number) =>
    `${quoted(name)} has texts of more than ${most} characters; it can’t be an input or an answer.`,
  dateUsed: (name: string) => `${quoted(name)} has dates; they can’t be an input or an answer.`,
  noValues: (name: string) => `${quoted(name)} has no values; it can’t be used.`,
  noInput: 'No column is used as an input; choose at least one.',
  noAnswer: 'No column is the answer; choose one.',
  manyAnswers: (given: number, most: number) => `${given} columns are answers; there can be at most ${most}.`,
  oneClass: (name: string) => `All answers are ${quoted(name)}; there must be at least two classes to learn.`,
  manyClasses: (given: number, most: number) =>
    `The answers have ${formatCount(given)} different values, but there can be at most ${most} classes. Are they numbers?`,
  noneToFillFrom: (name: string) =>
    `${quoted(name)} has no value in any row that is trained on, so its gaps can’t be filled; leave the column out.`,
  noneComplete: 'Every row has a missing value; leave out a column, or fill its gaps.',

  title: 'Your own rows',
  notCome: 'What reads tables has not been loaded.',
  loadAgain: 'Load it again',
  paste: 'Paste rows here, or choose a file',
  placeholder: 'height,mass,kind\n25,4,cat\n60,30,dog',
  file: 'Choose a file…',
  read: 'Read',
  reading: 'Reading …',
  size: (rows: number, columns: number) =>
    `${counted(rows, 'row', 'rows')} and ${counted(columns, 'column', 'columns')}`,
  separatedBy: (delimiter: string) => `separated by ${delimiters[delimiter] ?? delimiter}`,
  header: (line: number) => (line === 0 ? 'there are no column names' : `the column names are in line ${line}`),
  decimals: (example: string) => `numbers are written like ${example}`,
  encoded: (encoding: string) => `the text is ${encoding}`,
  recognised: (parts: readonly string[]) => `${parts.join('; ')}.`,
  aside: (lines: readonly number[]) =>
    `${plural(lines.length, 'Line', 'Lines')} ${listOf(lines.slice(0, 12).map(String))} ${plural(lines.length, 'is', 'are')} no ${plural(lines.length, 'row', 'rows')}: left out.`,
  named: (names: readonly string[]) =>
    `Without a name of ${plural(names.length, 'its', 'their')} own: ${listOf(names.map(quoted))}.`,
  wrapped: (lines: number) => `Each row is taken from ${lines} lines.`,
  totals: (lines: readonly number[]) =>
    `${plural(lines.length, 'Line', 'Lines')} ${listOf(lines.map(String))} ${plural(lines.length, 'sums', 'sum')} up the rows above: left out.`,
  totalsKept: 'Sums or means at the end are rows like the others.',
  keep: 'Keep',
  emptyColumns: (count: number) => `${counted(count, 'empty column is', 'empty columns are')} left out.`,

  ask: 'It can be read in more than one way. Which is right?',
  readsAs: (cell: string, value: string) => `${cell} is read as ${value}`,
  joined: (cell: string) => `${cell} is one number`,
  parted: (cell: string) => `${cell} is in two columns`,
  firstIsNames: 'the first row has the column names',
  firstIsData: 'the first row is data',
  answerFirst: 'Choose which is right first.',
  how: 'How it was read',
  delimiter: 'Separated by',
  decimal: 'Decimal mark',
  thousands: 'Thousands',
  headerLine: 'Names in line',
  headerHint: '0: there are no names. Empty: it is found.',
  skip: 'Lines to skip',
  skipHint: 'Lines at the beginning that are no rows. Empty: they are found.',
  encoding: 'Text encoding',
  found: 'recognise it',
  delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar', ' ': 'spaces' },
  decimalMarks: { '.': 'point: 1.5', ',': 'comma: 1,5' },
  thousandsMarks: {
    '': 'none: 1250',
    '.': 'point: 1.250',
    ',': 'comma: 1,250',
    ' ': 'space: 1 250',
    "'": 'apostrophe',
  },

  leftOut: (count: number, lines: string) =>
    `${plural(count, 'One row lacks', `${formatCount(count)} rows lack`)} a value and will be left out (${plural(count, 'line', 'lines')} ${lines}).`,
  second: {
    add: 'Add held-out rows from a second file…',
    hint: 'Such as test.csv beside train.csv. Its rows with an answer are held out, those without one are predicted.',
    given: (name: string, rows: number) =>
      `${quoted(name)}: ${counted(rows, 'row', 'rows')} below those of the first file.`,
    leave: 'Leave it out',
    missing: (names: readonly string[]) =>
      `The second file has no ${plural(names.length, 'column', 'columns')} ${listOf(names.map(quoted))}: its rows have gaps there.`,
    extra: (names: readonly string[]) =>
      `${listOf(names.map(quoted))} ${plural(names.length, 'is', 'are')} only in the second file: not used.`,
    noneShared: 'The second file has none of these columns; it needs the same names in its first line.',
    width: (given: number, wanted: number) =>
      `The second file has ${counted(given, 'column', 'columns')} where there are ${wanted}; without names they are matched by their places, so there must be as many.`,
    affixes: (name: string, first: string, second: string) =>
      `${quoted(name)} has ${besideNumbers(first)} in the first file and ${besideNumbers(second)} in the second: these are not the same numbers. Write both files alike, or don’t use the column.`,
    manyRows: (given: number, most: number) =>
      `Both files have ${formatCount(given)} rows; at most ${formatCount(most)} can be used.`,
    moment: 'A moment holds no rows to add; choose a table.',
    oneFile: 'Choose one second file.',
    inIt: (sentence: string) => `In the second file: ${sentence}`,
    leftOut: (count: number, lines: string) =>
      `${plural(count, 'One row of the second file lacks', `${formatCount(count)} rows of the second file lack`)} a value and will be left out (${plural(count, 'line', 'lines')} ${lines}).`,
  },
  listed: 'as the file says',
  filledFrom: (columns: readonly string[]) => `Gaps are filled from the training rows: ${columns.join('; ')}.`,
  filled: {
    mean: (name: string, value: string, count: number) =>
      `${name} with ${value}, the mean (${counted(count, 'gap', 'gaps')})`,
    word: (name: string, value: string, count: number) =>
      `${name} with ${value}, the most frequent (${counted(count, 'gap', 'gaps')})`,
  },
  unansweredKept: (count: number) =>
    `${plural(count, 'One more row has', `${formatCount(count)} more rows have`)} no answer: “Ask it” predicts ${plural(count, 'it', 'them')}.`,
  whichHeldOut: (name: string) =>
    `${quoted(name)} says which set each row belongs to; choose which of its values are held out.`,
  heldOutBy: (name: string) => `Held out by ${quoted(name)}`,
  heldOutValue: (value: string, count: number) => `${value} (${counted(count, 'row', 'rows')})`,
  allHeldOut: 'Every row with an answer is held out; there must be rows left to train on.',
  heldOutRows: (count: number, training: number) =>
    `${counted(count, 'row is', 'rows are')} held out, ${counted(training, 'row is', 'rows are')} trained on.`,
  unanswered: (count: number) =>
    `${plural(count, 'One row has', `${formatCount(count)} rows have`)} no answer: ${plural(count, 'it is', 'they are')} predicted.`,
  unknown: {
    class: (line: number, name: string) =>
      `Line ${line}: no row that is trained on is ${quoted(name)}, so the network can’t learn it.`,
    word: (line: number, name: string) =>
      `Line ${line}: no row that is trained on has ${quoted(name)}, so the network learns nothing of it.`,
  },
  role: (name: string) => `Use of ${name}`,
  roles: {
    input: 'input',
    class: 'answer: a class',
    number: 'answer: a number',
    set: 'which set',
    none: 'not used',
  },
  classesFound: (names: readonly string[]) => `${counted(names.length, 'class', 'classes')}: ${names.join(', ')}.`,
  reasons: {
    identifier: (name: string) => `${quoted(name)} numbers or names the rows: not used.`,
    date: (name: string) => `${quoted(name)} has dates: not used.`,
    manyWords: (name: string) => `${quoted(name)} has too many different words: not used.`,
    texts: (name: string) => `${quoted(name)} has long texts: not used.`,
    alike: (name: string) => `${quoted(name)} has the same value in every row: not used.`,
  },
  decided: {
    affix: (name: string, affix: string, cell: string, value: string) =>
      `${quoted(name)}: ${affix} beside the numbers is left out; ${cell} is read as ${value}.`,
    brackets: (name: string, cell: string, value: string) => `${quoted(name)}: ${cell} is read as ${value}.`,
    measures: (name: string, cell: string) => `${quoted(name)}: values such as ${cell} are read as words.`,
    zeros: (name: string, cell: string) =>
      `${quoted(name)} has numbers that begin with a zero, such as ${cell}: read as words, not as quantities.`,
    mostNumbers: (name: string, cell: string) =>
      `${quoted(name)}: most values look like numbers, such as ${cell}, but not all: they are read as words.`,
    asNumbers: (name: string) => `${quoted(name)} is read as numbers, as you chose.`,
    asWords: (name: string) => `${quoted(name)} is read as words, as you chose.`,
  },
  mistakes: (name: string, count: number, lines: string) =>
    `${quoted(name)}: ${plural(count, 'one value is no number', `${formatCount(count)} values are no numbers`)} (${plural(count, 'line', 'lines')} ${lines}).`,
  rare: (name: string, value: string, line: number) =>
    `${quoted(name)}: ${quoted(value)} stands in one row only (line ${line}). Is it right?`,
  readAsNumbers: 'Read as numbers',
  readAsWords: 'Read as words',
  undo: 'Undo',
  useIt: 'Use it',
  dropIt: 'Leave it out',
  asBinary: (name: string, zero: string, one: string) => `${name}: ${zero} 0, ${one} 1.`,
  asColumns: (name: string, count: number, example: string) =>
    `${name}: ${counted(count, 'input', 'inputs')}, one for each word, such as ${example}.`,
  gaps: (name: string, count: number, rows: number) =>
    `${quoted(name)} has no value in ${formatCount(count)} of ${counted(rows, 'row', 'rows')}.`,
  gapWords: (given: readonly string[]) => `Taken as no value: ${listOf(given.map(quoted))}.`,
  gapsOf: (name: string) => `Gaps of ${name}`,
  fills: {
    rows: 'leave out these rows',
    column: 'leave out the column',
    mean: 'fill with the mean of the training rows',
    word: 'fill with the most frequent of the training rows',
    predict: 'predict these rows',
  },
  use: 'Use these rows',
  leave: 'Cancel',
};

const besideNumbers = (affix: string): string => (affix === '' ? 'numbers alone' : `numbers with ${quoted(affix)}`);

const delimiters: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
  ' ': 'spaces',
};
