import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../web/src/import/slices';
import { readSheet, readText } from '../../../../web/src/import/table/readings';

const read = (text: string) => atOnce(readText(text));
const numbersOf = (text: string, col: number): number[] => Array.from(read(text).best.table.columns[col]!.numbers);
const namesOf = (text: string): string[] => read(text).best.table.columns.map(({ name }) => name);

describe('what a strict reading found', () => {
  it.each(['weight,class\n', ''])('cuts numbers with a unit beside words at the commas, headed by "%s"', (head) => {
    for (const unit of ['kg', 'cm', '€', '%']) {
      const text = `${head}5 ${unit},dog\n6 ${unit},cat\n7 ${unit},dog\n8 ${unit},cat\n`;
      const { best, others } = read(text);
      expect([best, ...others].map(({ delimiter }) => delimiter)).toEqual([',']);
      expect(numbersOf(text, 0)).toEqual([5, 6, 7, 8]);
      expect(best.table.columns[1]!.cells).toEqual(['dog', 'cat', 'dog', 'cat']);
    }
  });

  it('takes no rows of data for names, though words stand where numbers stand below', () => {
    const text = 'sample,conc\nS1,<0.1\nS2,<0.1\nS3,3.5\nS4,4.5\nS5,2.2\nS6,2.1\nS7,2.9\n';
    expect(namesOf(text)).toEqual(['sample', 'conc']);
    expect(read(text).best.table.lines).toHaveLength(7);
  });

  it('asks about the numbers of a printed table as about those of a text', () => {
    const rows = [
      ['1.234', '2'],
      ['3', '4'],
      ['2.345', '5'],
    ];
    const { best, others } = atOnce(readSheet({ names: ['x', 'y'], rows, lines: [3, 4, 5], decimal: null }));
    const read = [best, ...others].map(({ table }) => table.columns[0]!.numbers[0]);
    expect(read.sort()).toEqual([1.234, 1234]);
  });

  it('lets a decimal mark be chosen by hand for a sheet that has numbers of its own', () => {
    const rows = [
      ['1,5', '1'],
      ['2,5', '2'],
    ];
    const sheet = { names: ['x', 'y'], rows, lines: [1, 2], decimal: 'point' as const };
    const { best } = atOnce(readSheet(sheet, { decimal: ',' }));
    expect(Array.from(best.table.columns[0]!.numbers)).toEqual([1.5, 2.5]);
  });

  it('moves no first row of numbers that is one number short', () => {
    expect(() => read('1,2\n3,4,5\n6,7,8\n2,2,1\n')).toThrow('Line 1');
  });

  it('cuts at semicolons where a currency or a month has a comma or a point in it', () => {
    for (const text of [
      'preis;y\n45,00 €;0,5\n50,00 €;1,5\n12,00 €;2,5\n',
      'Monat;Wert\n01.2020;1,2\n02.2020;5,2\n03.2020;4,1\n',
    ])
      expect([read(text).best.delimiter, namesOf(text)]).toEqual([';', text.split('\n')[0]!.split(';')]);
  });

  it('says that quotation marks are wrong where one alone would take in the rows below', () => {
    expect(() => read('name,mark,score\nA,x,1.5\nB,",2.5\nC,x,3.5\nD,",4.5\nE,x,5.5\n')).toThrow('Line 3');
    expect(numbersOf('a,b\n1,"two\nlines"\n2,x\n3,y\n', 0)).toEqual([1, 2, 3]);
  });
});
