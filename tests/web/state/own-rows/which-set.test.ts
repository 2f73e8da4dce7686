import { describe, expect, it } from 'vitest';
import { heldOutValues, saysWhichSet, setValues } from '../../../../web/src/state/own-rows/which-set';
import { ownDataOf, rolesOf, tableOf } from '../../support/own-rows';

/** A column of a table, each of its values in two rows. */
const columnOf = (name: string, values: readonly string[]) =>
  tableOf(
    `x,${name},k\n${[...values, ...values].map((value, i) => `${i / 2},${value},${i % 2 ? 'a' : 'b'}`).join('\n')}`,
  ).columns[1]!;

describe('a column that says which set a row belongs to', () => {
  it.each([
    ['part', ['train', 'test'], ['test']],
    ['Menge', ['Training', 'Validation'], ['Validation']],
    ['set', ['train', 'val', 'test'], ['val', 'test']],
    ['is_train', ['1', '0'], ['0']],
    ['IsTest', ['0', '1'], ['1']],
    ['held out', ['yes', 'no'], ['yes']],
    ['train', ['true', 'false'], ['false']],
    ['test', ['nein', 'ja'], ['ja']],
  ])('%s with %j holds out %j', (name, values, heldOut) => {
    expect(saysWhichSet(columnOf(name, values))).toBe(true);
    expect(heldOutValues(columnOf(name, values))).toEqual(heldOut);
  });

  it.each([
    ['fold', ['1', '2', '3', '4', '5']],
    ['split', ['0', '1']],
    ['subset', ['a', 'b']],
  ])('%s with %j is asked about', (name, values) => {
    expect(saysWhichSet(columnOf(name, values))).toBe(true);
    expect(heldOutValues(columnOf(name, values))).toBeNull();
  });

  it.each([
    ['vehicle', ['train', 'bus']],
    ['lesson', ['training', 'train']],
    ['smoker', ['1', '0']],
    ['offset', ['1', '2']],
    ['test result', ['positive', 'negative']],
    ['fold', Array.from({ length: 30 }, (_, i) => String(i))],
  ])('is not %s with %j', (name, values) => expect(saysWhichSet(columnOf(name, values))).toBe(false));

  it('has its values in their order', () => {
    expect(setValues(columnOf('fold', ['10', '9', '2'])).map(({ value }) => value)).toEqual(['2', '9', '10']);
    expect(setValues(columnOf('set', ['train', 'test']))).toEqual([
      { value: 'test', count: 2 },
      { value: 'train', count: 2 },
    ]);
  });
});

describe('its rows', () => {
  const rows = (set: string, last = 'kind'): string =>
    `x,${set},${last}\n1.5,train,a\n2.5,test,b\n3.5,train,b\n4.5,train,a\n5.5,test,a\n`;

  it('are held out, exactly those, and the column is no input', () => {
    expect(rolesOf(tableOf(rows('part')))).toEqual(['input', 'set', 'class']);
    const { columns, heldOutRows } = ownDataOf(rows('part'));
    expect(columns.inputs).toEqual(['x']);
    expect(heldOutRows).toEqual([1, 4]);
  });

  it('are those of the answer’s place where that comes before it', () => {
    const text = 'x,kind,split\n1.5,a,train\n2.5,b,test\n3.5,b,train\n4.5,a,train\n';
    expect(rolesOf(tableOf(text))).toEqual(['input', 'class', 'set']);
    expect(ownDataOf(text).heldOutRows).toEqual([1]);
  });

  it('a last column named test is an answer, unless another one says that it is', () => {
    const text = (other: string): string => `${other},x,test\n1.5,2,1\n2.5,3,0\n3.5,4,1\n4.5,5,0\n`;
    expect(rolesOf(tableOf(text('y')))).toEqual(['input', 'input', 'class']);
    expect(rolesOf(tableOf(text('target')))).toEqual(['number', 'input', 'set']);
  });
});
