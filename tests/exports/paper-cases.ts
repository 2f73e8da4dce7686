import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activation, Loss, NetworkSpec, Parameter } from '../../web/src/engine/types';
import type { PaperCase } from '../web/support/paper-steps';

const network = (inputs: number, units: number[], kinds: Activation[], loss: Loss): NetworkSpec => ({
  inputs,
  layers: units.map((units, l) => ({ units, activation: kinds[l]! })),
  loss,
});
const w = (layer: number, row = 0, col = 0): Parameter => ({ layer, kind: 'W', row, col });
const b = (layer: number, row = 0): Parameter => ({ layer, kind: 'b', row, col: 0 });

const article = network(3, [2, 1], ['sigmoid', 'sigmoid'], 'binaryCrossEntropy');
const classes = network(4, [3, 3], ['tanh', 'softmax'], 'softmaxCrossEntropy');
const deep = network(2, [4, 3, 2], ['relu', 'gelu', 'identity'], 'halfSquaredError');

/** Each kind of path, of update and of notation; matrices that are cut. */
export const papers: readonly PaperCase[] = [
  { name: 'one path', settings: { network: article }, parameter: w(0) },
  { name: 'nothing selected, digits 8', settings: { network: article }, notation: { digits: 8 } },
  {
    name: 'several paths, momentum',
    settings: { network: classes, optimizer: { kind: 'momentum' } },
    parameter: w(0, 1, 2),
  },
  {
    name: 'more paths than are listed, Adam, penalty',
    settings: { network: deep, optimizer: { kind: 'adam' }, penalty: { l1: 0.01, l2: 0.02 } },
    parameter: w(0, 1, 1),
  },
  {
    name: 'a bias, clipped by norm, rows',
    settings: { network: deep, clipping: { kind: 'norm', limit: 0.1 } },
    parameter: b(1, 2),
    notation: { layout: 'row', output: 'aL', rate: 'alpha' },
  },
  {
    name: 'frozen, clipped by value',
    settings: { network: article, clipping: { kind: 'value', limit: 0.01 }, frozen: [{ layer: 0, kind: 'W' }] },
    parameter: w(0),
  },
  {
    name: 'large matrices',
    settings: {
      network: network(20, [15, 12, 1], ['mish', 'elu', 'tanh'], 'huber'),
      optimizer: { kind: 'rmsProp', centred: true },
    },
    parameter: w(1, 3, 4),
    notation: { digits: 6 },
  },
  {
    name: 'softmax within, absolute error',
    settings: {
      network: network(2, [3, 2], ['softmax', 'silu'], 'meanAbsoluteError'),
      optimizer: { kind: 'adamW' },
      batchSize: 2,
    },
    parameter: w(0, 1, 1),
  },
];

const compile = (folder: string, file: string): void =>
  void execFileSync('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', file], { cwd: folder, stdio: 'ignore' });

/** What LaTeX warns of, but for boxes that are too wide by less than one sees. */
export function warningsOf(folder: string, name: string, document: string): string[] {
  writeFileSync(join(folder, `${name}.tex`), document);
  try {
    compile(folder, `${name}.tex`);
  } catch {
    return [
      readFileSync(join(folder, `${name}.log`), 'latin1')
        .split('\n')
        .filter((line) => /^(!|l\.)/.test(line))
        .join('\n'),
    ];
  }
  const log = readFileSync(join(folder, `${name}.log`), 'latin1');
  const wide = [...log.matchAll(/^Overfull \\hbox \(([\d.]+)pt too wide\).*$/gm)].filter(
    ([, points]) => Number(points) > 5,
  );
  return [...wide.map(([line]) => line), ...(log.match(/^(LaTeX|Package).*Warning.*$/gm) ?? [])];
}
