import { counted, plural } from '../intl';
import { quoted } from './quoted';

/** What is said of rows that a user brings. */
export const csv = {
  column: (number: number) => `column ${number}`,
  empty: 'There is nothing in it; paste rows of numbers, with a name for each column in the first line.',
  tooLarge: (most: number) =>
    `It is larger than ${most / 1_000_000} million characters, which is the most that is read.`,
  unreadable: (name: string) =>
    `“${name}” could not be read: it was changed, moved or deleted after it was chosen, or another program holds it. Choose it again.`,
  notText: 'This is not a text file; save the table as CSV first.',
  json: 'It looks like JSON; rows of values parted by commas, semicolons or tabulators are needed.',
  quotes: (line: number) => `Line ${line}: quotation marks stand in the middle of a value, or are not closed.`,
  noRows: 'It has names of columns and no rows.',
  oneColumn: 'It has one column; at least one for an input and one for the answer are needed.',
  tooManyColumns: (given: number, most: number) => `It has ${given} columns; at most ${most} are read.`,
  tooManyRows: (given: number, most: number) => `It has ${given} rows; at most ${most} are read.`,
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
  manyAnswers: (given: number, most: number) => `${given} columns are answers; at most ${most} are taken.`,
  oneClass: (name: string) => `All answers are ${quoted(name)}; at least two classes are needed to learn from.`,
  manyClasses: (given: number, most: number) =>
    `The answers have ${given} different values; as classes at most ${most} are taken. Are they numbers?`,
  noneComplete: 'No row is complete: each lacks a value.',

  title: 'Your own rows',
  paste: 'Paste rows here, or choose a file',
  placeholder: 'height,mass,kind\n25,4,cat\n60,30,dog',
  file: 'Choose a file…',
  read: 'Read',
  recognised: (rows: number, columns: number, delimiter: string, header: boolean) =>
    `${counted(rows, 'row', 'rows')}, ${counted(columns, 'column', 'columns')}, parted by ${delimiters[delimiter] ?? delimiter}; the first line ${header ? 'names the columns' : 'is a row'}.`,
  leftOut: (count: number, lines: string) =>
    `${plural(count, 'One row lacks', `${count} rows lack`)} a value and will be left out (${plural(count, 'line', 'lines')} ${lines}).`,
  role: (name: string) => `Use of ${name}`,
  roles: { input: 'input', class: 'answer: a class', number: 'answer: a number', none: 'not used' },
  classesFound: (names: readonly string[]) => `${counted(names.length, 'class', 'classes')}: ${names.join(', ')}.`,
  use: 'Use these rows',
  leave: 'Leave it',
};

const delimiters: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabulators',
  '|': 'bars',
};
