import { beforeEach, expect, it } from 'vitest';
import { Cursor } from '../../../web/src/state/cursor.svelte';

let cursor: Cursor;

beforeEach(() => {
  cursor = new Cursor();
  cursor.fit({
    layers: [
      { units: 2, activation: 'tanh' },
      { units: 1, activation: 'sigmoid' },
    ],
  });
});

it('stands at the beginning of a step at first', () => {
  expect(cursor).toMatchObject({ position: 0, complete: false, beat: null });
});

it('knows everything at the end', () => {
  cursor.goTo(11);
  expect(cursor).toMatchObject({ position: 11, complete: true, beat: { kind: 'update', layer: 1 } });
  expect(cursor.knows('update', 1)).toBe(true);
});

it('knows nothing at the beginning', () => {
  cursor.goTo(0);
  expect(cursor).toMatchObject({ complete: false, beat: null });
  for (const kind of ['z', 'a', 'delta', 'gradient', 'update'] as const) expect(cursor.knows(kind, 0)).toBe(false);
  expect(cursor.knows('loss')).toBe(false);
});

it('knows what lies at or before it', () => {
  cursor.goTo(6);
  expect(cursor.beat).toEqual({ kind: 'delta', layer: 1, phase: 'backward' });
  expect([cursor.knows('z', 1), cursor.knows('a', 1), cursor.knows('loss'), cursor.knows('delta', 1)]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([cursor.knows('gradient', 1), cursor.knows('delta', 0), cursor.knows('update', 0)]).toEqual([
    false,
    false,
    false,
  ]);
});

it('knows nothing of layers that are not there', () => {
  expect(cursor.knows('z', 2)).toBe(false);
});

it('finds the next resting place on either side', () => {
  cursor.goTo(6);
  expect([cursor.next('operation', 1), cursor.next('operation', -1)]).toEqual([7, 5]);
  expect([cursor.next('layer', 1), cursor.next('layer', -1)]).toEqual([7, 5]);
  expect([cursor.next('phase', 1), cursor.next('phase', -1)]).toEqual([9, 5]);
  expect([cursor.next('step', 1), cursor.next('step', -1)]).toEqual([11, null]);
  cursor.goTo(11);
  expect(cursor.next('operation', 1)).toBeNull();
});

it('has a last resting place before the end', () => {
  expect([cursor.beforeEnd('operation'), cursor.beforeEnd('phase'), cursor.beforeEnd('step')]).toEqual([10, 9, 0]);
});

it('stays within the step', () => {
  cursor.goTo(-3);
  expect(cursor.position).toBe(0);
  cursor.goTo(99);
  expect(cursor.position).toBe(11);
});
