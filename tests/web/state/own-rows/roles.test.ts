import { describe, expect, it } from 'vitest';
import { usesOf, withRole, type Use } from '../../../../web/src/state/own-rows/roles';
import { rolesOf, tableOf } from '../../support/own-rows';

const lines = (count: number, row: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => row(i)).join('\n');

describe('the use of a column to begin with', () => {
  it.each([
    [
      'a quantity, whole and nearly all different',
      `area,price\n${lines(8, (i) => `${50 + 7 * i},${(90 + i * i) * 1000}`)}`,
      ['input', 'number'],
    ],
    ['0.0 and 1.0 are classes', `u,k\n${lines(6, (i) => `${i / 4},${i % 2}.0`)}`, ['input', 'class']],
    ['-1 and +1 are classes', `u,k\n${lines(6, (i) => `${i / 4},${i % 2 ? '+1' : '-1'}`)}`, ['input', 'class']],
    ['yes and no are classes', `u,k\n${lines(6, (i) => `${i / 4},${i % 2 ? 'yes' : 'no'}`)}`, ['input', 'class']],
    [
      'numbers of rows, counting up',
      `n,u,k\n${lines(6, (i) => `${i + 1},${i / 4},${i % 2}`)}`,
      ['none', 'input', 'class'],
    ],
    [
      'numbers of rows, by their name',
      `PassengerId,u,k\n${lines(6, (i) => `${i * 37},${i / 4},${i % 2}`)}`,
      ['none', 'input', 'class'],
    ],
    [
      'numbers of rows, shuffled',
      `n,u,k\n${lines(31, (i) => `${(i * 7) % 31},${i / 4},${i % 2}`)}`,
      ['none', 'input', 'class'],
    ],
    ['x counts up and is measured', `x,u,k\n${lines(6, (i) => `${i},${i / 4},${i % 2}`)}`, ['input', 'input', 'class']],
    ['the only input there is', `n,y\n${lines(6, (i) => `${i},${i / 4}`)}`, ['input', 'number']],
    ['names of rows', `town,u,k\n${lines(6, (i) => `t${i},${i / 4},${i % 2}`)}`, ['none', 'input', 'class']],
    [
      'an answer by its name',
      `species,u,v\n${lines(6, (i) => `${i % 2 ? 'a' : 'b'},${i / 4},${i / 8}`)}`,
      ['class', 'input', 'input'],
    ],
    [
      'an answer before numbers of rows',
      `u,k,id\n${lines(6, (i) => `${i / 4},${i % 2},${i + 1}`)}`,
      ['input', 'class', 'none'],
    ],
    ['dates', `day,u,k\n${lines(6, (i) => `2024-01-0${i + 1},${i / 4},${i % 2}`)}`, ['none', 'input', 'class']],
    ['words, up to 20', `w,u,k\n${lines(60, (i) => `w${i % 20},${i / 4},${i % 2}`)}`, ['input', 'input', 'class']],
    ['more words', `w,u,k\n${lines(60, (i) => `w${i % 21},${i / 4},${i % 2}`)}`, ['none', 'input', 'class']],
    [
      'hardly any values',
      `c,u,k\n${lines(9, (i) => `${i < 4 ? i / 2 : 'NA'},${i / 4},${i % 2}`)}`,
      ['none', 'input', 'class'],
    ],
  ])('%s', (_, text, roles) => {
    expect(rolesOf(tableOf(text))).toEqual(roles);
  });

  it('has a reason where it is not used', () => {
    const text = `id,day,note,same,u,k\n${lines(6, (i) => `${i},${i + 1}.5.2024,${'x'.repeat(70 + (i % 2))},1,${i / 4},${i % 2}`)}`;
    expect(usesOf(tableOf(text)).map(({ reason }) => reason)).toEqual([
      'identifier',
      'date',
      'texts',
      'alike',
      null,
      null,
    ]);
  });
});

describe('another use of a column', () => {
  const withUse = (roles: Use['role'][], col: number, role: Use['role']) =>
    withRole(
      roles.map((one) => ({ role: one, reason: null })),
      col,
      role,
    ).map((use) => use.role);

  it('leaves one class as the answer, or several numbers', () => {
    expect(withUse(['input', 'input', 'class'], 0, 'number')).toEqual(['number', 'input', 'none']);
    expect(withUse(['input', 'number', 'number'], 0, 'number')).toEqual(['number', 'number', 'number']);
    expect(withUse(['input', 'number', 'number'], 0, 'class')).toEqual(['class', 'none', 'none']);
  });
});
