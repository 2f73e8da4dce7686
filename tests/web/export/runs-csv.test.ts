import { describe, expect, it } from 'vitest';
import { runsAsCsv } from '../../../web/src/export/runs-csv';

const heads = ['rate', 'J, training'];

describe('a table of runs for a spreadsheet', () => {
  it('parts its cells by commas, and quotes what has one', () => {
    expect(runsAsCsv(heads, [['0.3', 0.1 + 0.2]], '.')).toBe('rate,"J, training"\r\n0.3,0.30000000000000004\r\n');
  });

  it('parts them by semicolons where the decimal mark is a comma', () => {
    expect(
      runsAsCsv(
        heads,
        [
          ['0,3', 1.5],
          ['a "b"', null],
        ],
        ',',
      ),
    ).toBe('rate;J, training\r\n0,3;1,5\r\n"a ""b""";\r\n');
  });
});
