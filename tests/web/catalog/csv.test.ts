import { describe, expect, it } from 'vitest';
import { parseCsv, readNumbers } from '../../../web/src/catalog/csv';

describe('parseCsv', () => {
  it('gives the rows by column name', () => {
    expect(parseCsv('a,b\n1,x\n2,y\n')).toEqual([
      { a: '1', b: 'x' },
      { a: '2', b: 'y' },
    ]);
  });

  it('takes other line ends, quotes, a byte order mark and empty lines', () => {
    expect(parseCsv('\ufeffa,b\r\n"1, or ""one""",x\r\n\r\n')).toEqual([{ a: '1, or "one"', b: 'x' }]);
  });

  it.each([
    ['too few fields', 'a,b\n1,2\n3\n', /row 3: Too few fields/],
    ['too many fields', 'a,b\n1,2,3\n', /row 2: Too many fields/],
    ['a quote that is not closed', 'a,b\n1,2\n3,"4\n', /row 3: Quoted field unterminated/],
  ])('says where there are %s', (_, text, message) => {
    expect(() => parseCsv(text)).toThrow(message);
  });
});

describe('readNumbers', () => {
  it('gives the named columns in their order', () => {
    expect(readNumbers({ a: '1', b: 'x', c: ' -2.5e1 ' }, ['c', 'a'], 0)).toEqual([-25, 1]);
  });

  it.each(['NA', '', '  '])('gives null where one of them is missing (%j)', (text) => {
    expect(readNumbers({ a: '1', b: text }, ['a', 'b'], 0)).toBeNull();
    expect(readNumbers({ a: '1', b: text }, ['a'], 0)).toEqual([1]);
  });

  it.each(['x', '1.2.3', '1,5', 'NaN', 'Infinity', 'na'])('refuses %j and says where it stands', (text) => {
    expect(() => readNumbers({ a: '1', b: text }, ['a', 'b'], 5)).toThrow(
      `CSV, row 7, column b: "${text}" is not a number`,
    );
  });

  it('refuses a bad value even beside a missing one', () => {
    expect(() => readNumbers({ a: 'NA', b: 'x' }, ['a', 'b'], 0)).toThrow('column b');
  });

  it('says which column is not there', () => {
    expect(() => readNumbers({ a: '1' }, ['a', 'b'], 0)).toThrow('CSV has no column b');
  });
});
