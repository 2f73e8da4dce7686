import { describe, expect, it } from 'vitest';
import { beatsOf, stopsOf } from '../../../web/src/state/beats';

const layers = [
  { units: 2, activation: 'sigmoid' },
  { units: 1, activation: 'sigmoid' },
] as const;
const beats = beatsOf({ layers: [...layers] });
const names = beats.map((beat) => (beat.kind === 'loss' ? 'loss' : `${beat.kind}${beat.layer + 1}`));

it('a step goes forwards, to the loss, backwards, and then updates', () => {
  expect(names.join(' ')).toBe('z1 a1 z2 a2 loss delta2 gradient2 delta1 gradient1 update1 update2');
});

it('every beat belongs to a phase', () => {
  expect(beats.map(({ phase }) => phase)).toEqual([
    ...Array<string>(4).fill('forward'),
    'loss',
    ...Array<string>(4).fill('backward'),
    ...Array<string>(2).fill('update'),
  ]);
});

describe('moves come to rest', () => {
  it('after every operation', () => {
    expect(stopsOf(beats, 'operation')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('after every layer of a phase', () => {
    expect(stopsOf(beats, 'layer')).toEqual([0, 2, 4, 5, 7, 9, 10, 11]);
  });

  it('after every phase', () => {
    expect(stopsOf(beats, 'phase')).toEqual([0, 4, 5, 9, 11]);
  });

  it('at the end of the step', () => {
    expect(stopsOf(beats, 'step')).toEqual([11]);
    expect(stopsOf(beats, 'epoch')).toEqual([11]);
  });
});
