import { counted, plural } from '../intl';
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
  tooManyRows: (given: number, most: number) => `It has ${given} rows; at most ${most} can be read.`,
  uneven: (line: number, given: number, width: number) =>
    `Line ${line} has ${counted(given, 'column', 'columns')}; the first line has ${width}.`,
  longCell: (line: number, column: number, most: number) =>
    `Line ${line}, column ${column}: the value has more than ${most} characters.`,
  unnamed: (column: number) => `Column ${column} has no name in the first line.`,
  sameName: (one: number, other: number, name: string) =>
    `Columns ${one} and ${other} are both called ${quoted(name)}.`,
  noNumber: (line: number, problem: string) => `Line ${line}: ${problem}`,
  noInput: 'No column is used as an input; choose at least one.',
  noAnswer: 'No column is the answer; choose one.',
  manyAnswers: (given: number, most: number) => `${given} columns are answers; there can be at most ${most}.`,
  oneClass: (name: string) => `All answers are ${quoted(name)}; there must be at least two classes to learn.`,
  manyClasses: (given: number, most: number) =>
    `The answers have ${given} different values, but there can be at most ${most} classes. Are they numbers?`,
  noneComplete: 'Every row has a missing value.',

  title: 'Your own rows',
  paste: 'Paste rows here, or choose a file',
  placeholder: 'height,mass,kind\n25,4,cat\n60,30,dog',
  file: 'Choose a file…',
  read: 'Read',
  recognised: (rows: number, columns: number, delimiter: string, header: boolean) =>
    `${counted(rows, 'row', 'rows')}, ${counted(columns, 'column', 'columns')}, separated by ${delimiters[delimiter] ?? delimiter}; the first line ${header ? 'has the column names' : 'is data'}.`,
  leftOut: (count: number, lines: string) =>
    `${plural(count, 'One row lacks', `${count} rows lack`)} a value and will be left out (${plural(count, 'line', 'lines')} ${lines}).`,
  role: (name: string) => `Use of ${name}`,
  roles: { input: 'input', class: 'answer: a class', number: 'answer: a number', none: 'not used' },
  classesFound: (names: readonly string[]) => `${counted(names.length, 'class', 'classes')}: ${names.join(', ')}.`,
  use: 'Use these rows',
  leave: 'Cancel',
};

const delimiters: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};
