import { expect, it } from 'vitest';
import { parameterPlaces } from '../../../web/src/engine/parameters';
import type { NetworkSpec } from '../../../web/src/engine/types';
import { sameParameter } from '../../../web/src/state/part';
import type { Command } from '../../../web/src/state/commands';
import { secondBeside, secondsFor, swapAxes } from '../../../web/src/state/second';

const net = (inputs: number, ...units: number[]): NetworkSpec => ({
  inputs,
  layers: units.map((each) => ({ units: each, activation: 'tanh' })),
  loss: 'halfSquaredError',
});
const W = (layer: number, row: number, col: number) => ({ layer, kind: 'W', row, col }) as const;
const b = (layer: number, row: number) => ({ layer, kind: 'b', row, col: 0 }) as const;

it('the second one is the one that was chosen', () => {
  expect(secondBeside(W(0, 0, 0), b(1, 0), net(3, 2, 1))).toEqual(b(1, 0));
});

it('a second one that is the first, or that the network has not, gives way to one of the same unit', () => {
  expect(secondBeside(W(0, 1, 1), W(0, 1, 1), net(3, 2, 1))).toEqual(W(0, 1, 2));
  expect(secondBeside(W(0, 1, 2), W(0, 2, 0), net(3, 2, 1))).toEqual(W(0, 1, 1));
  expect(secondBeside(W(0, 0, 0), null, net(1, 1))).toEqual(b(0, 0));
  expect(secondBeside(b(0, 1), null, net(3, 2, 1))).toEqual(W(0, 1, 0));
});

it('there always is one, and it is another one', () => {
  for (const network of [net(3, 2, 1), net(1, 1), net(1, 4, 1, 2)])
    for (const first of parameterPlaces(network)) {
      const second = secondBeside(first, null, network);
      expect(sameParameter(first, second)).toBe(false);
      expect(parameterPlaces(network)).toContainEqual(second);
    }
});

it('all others are listed, as far as they are few', () => {
  expect(secondsFor(b(1, 0), net(3, 2, 1))).toEqual(
    parameterPlaces(net(3, 2, 1)).filter(({ layer, kind }) => layer === 0 || kind === 'W'),
  );
  expect(secondsFor(b(1, 0), net(64, 32, 10))).toEqual([]);
});

it.each<Command['do'] | null>([null, 'look', 'select'])(
  'two change places at once, or neither where %s is locked',
  (locked) => {
    const sent: Command[] = [];
    const run = {
      allows: (command: Command | Command['do']) => (typeof command === 'string' ? command : command.do) !== locked,
      send: (command: Command) => (sent.push(command), Promise.resolve(null)),
    };
    swapAxes(run, W(0, 0, 0), b(1, 0));
    // By the time that anything waits, both have been given; what is refused says why.
    expect(sent.map((command) => command.do)).toEqual(locked ? [locked] : ['look', 'select']);
    if (!locked)
      expect(sent).toMatchObject([{ at: { second: W(0, 0, 0) } }, { part: { kind: 'bias', layer: 1, row: 0 } }]);
  },
);
