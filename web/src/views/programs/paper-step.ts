import { activations } from '../../catalog/activations';
import { isMixed } from '../../catalog/activations/mixed';
import { alphaTex } from '../../catalog/activations/alpha';
import { costTex, lossTex } from '../../catalog/losses/write';
import { meanLoss, partial } from '../../catalog/symbols';
import { latexText } from '../../export/latex';
import { explain, programs } from '../../messages/words';
import { isAllFrozen } from '../../state/frozen';
import { parameterName, quantityName } from '../quantity-name';
import { layerFormulas } from '../sheet/layer-formulas';
import { optimizers } from '../../catalog/optimizers';
import { displayed, type PaperWriting } from './paper-writing';

/** The whole step: forward for one example, its loss, backward, and the update with the mean over the batch. */
export function wholeStep(writing: PaperWriting): string[] {
  const words = programs.paper;
  const { layers, example } = writing.step.moment;
  const each = layers.map((_, layer) => layer);
  return [
    `\\section*{${latexText(words.whole)}}`,
    latexText(words.example(example.index + 1)),
    ...(writing.cuts ? [latexText(words.cut)] : []),
    `\\subsection*{${latexText(words.forward)}}`,
    ...inputs(writing),
    ...each.flatMap((layer) => forward(writing, layer)),
    ...loss(writing),
    `\\subsection*{${latexText(words.backward)}}`,
    ...each.toReversed().flatMap((layer) => backward(writing, layer)),
    `\\subsection*{${latexText(words.update)}}`,
    ...each.flatMap((layer) => update(writing, layer)),
  ];
}

const layerName = (layer: number): string => `\\textbf{${latexText(explain.check.layer(layer + 1))}}`;

const column = (values: Float64Array) => ({ rows: values.length, cols: 1, values });

function inputs(writing: PaperWriting): string[] {
  const { example } = writing.step.moment;
  const of = (symbol: string) => (row: number) => quantityName(symbol, { kind: 'input', row });
  return displayed([
    `${writing.names.x()} = ${writing.matrix(column(example.x), of('x'))}`,
    `y = ${writing.matrix(column(example.y), of('y'))}`,
  ]);
}

/** The formulas of a layer as the page heads its matrices with them. */
function formulasOf(writing: PaperWriting, layer: number): string[] {
  const { network, fused, notation, used } = writing.step;
  const frozen = {
    W: isAllFrozen(used.frozen, { layer, kind: 'W' }),
    b: isAllFrozen(used.frozen, { layer, kind: 'b' }),
  };
  return layerFormulas({
    ...{ first: layer === 0, last: layer === network.layers.length - 1, of: 'batch', fused, notation, frozen },
    mixed: isMixed(network.layers[layer]!.activation),
    plain: optimizers[used.optimizer.kind].plain === true,
    penalty: used.penalty,
  });
}

function forward(writing: PaperWriting, layer: number): string[] {
  const { network, moment } = writing.step;
  const { names } = writing;
  const { W, b } = moment.layers[layer]!;
  const { z, a } = moment.example.layers[layer]!;
  const spec = network.layers[layer]!;
  const unit = (symbol: string) => (row: number) => quantityName(symbol, { kind: 'unit', layer, row });
  return [
    layerName(layer),
    ...displayed(
      [formulasOf(writing, layer)[0]!, activations[spec.activation].tex(alphaTex(spec, names.alpha))],
      [
        `${names.W(layer)} = ${writing.matrix(W, (row, col) => parameterName({ layer, kind: 'W', row, col }))}`,
        `${names.b(layer)} = ${writing.matrix(b, (row) => parameterName({ layer, kind: 'b', row }))}`,
        `${names.z(layer)} = ${writing.matrix(z, unit('z'))}`,
        `${names.a(layer)} = ${writing.matrix(a, unit('a'))}`,
      ],
    ),
  ];
}

function loss(writing: PaperWriting): string[] {
  const { network, moment, used } = writing.step;
  const words = programs.paper;
  const { batchLoss, cost, penalty, example, batchExamples } = moment;
  const outputs = network.layers.at(-1)!.units;
  const isPenalised = moment.layers[0]!.penalised !== null;
  return [
    `\\subsection*{${latexText(words.loss)}}`,
    ...displayed([lossTex(network.loss, writing.names, outputs), `L = ${writing.alone(example.loss, 'L')}`]),
    latexText(words.batch(batchExamples.length)),
    ...displayed([
      ...costTex(used.penalty),
      ...(isPenalised ? [`${meanLoss.tex} = ${writing.alone(batchLoss, 'Lbar')}`] : []),
      `J = ${isPenalised ? `${writing.alone(batchLoss, 'Lbar')} + ${writing.alone(penalty)} = ` : ''}${writing.alone(cost, 'J')}`,
    ]),
  ];
}

function backward(writing: PaperWriting, layer: number): string[] {
  const { names } = writing;
  const { moment } = writing.step;
  const { dW, db } = moment.layers[layer]!.penalised ?? moment.layers[layer]!;
  const { delta } = moment.example.layers[layer]!;
  const [, deltaTex, gradientTex] = formulasOf(writing, layer);
  const of = (kind: 'W' | 'b') => (row: number, col: number) =>
    parameterName({ layer, kind, row, col }, { before: 'dJ/d' });
  return [
    layerName(layer),
    ...displayed(
      [deltaTex!, ...gradientTex!.split(',\\quad ')],
      [
        `${names.delta(layer)} = ${writing.matrix(delta, (row) => quantityName('delta', { kind: 'unit', layer, row }))}`,
        `${partial('J', names.W(layer))} = ${writing.matrix(dW, of('W'))}`,
        `${partial('J', names.b(layer))} = ${writing.matrix(db, of('b'))}`,
      ],
    ),
  ];
}

function update(writing: PaperWriting, layer: number): string[] {
  const { newW, newb } = writing.step.moment.layers[layer]!;
  const { names } = writing;
  const rule = formulasOf(writing, layer)[3];
  const made = (tex: string): string => `${tex}{}_{\\,\\text{${explain.update.new}}}`;
  const of = (kind: 'W' | 'b') => (row: number, col: number) =>
    parameterName({ layer, kind, row, col }, { after: '_new' });
  return [
    layerName(layer),
    ...displayed(...(rule ? [rule.split(',\\quad ')] : []), [
      `${made(names.W(layer))} = ${writing.matrix(newW, of('W'))}`,
      `${made(names.b(layer))} = ${writing.matrix(newb, of('b'))}`,
    ]),
  ];
}
