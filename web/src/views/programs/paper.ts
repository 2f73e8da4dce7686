import { activations } from '../../catalog/activations';
import { withinSentence } from '../../catalog/kind-entry';
import { losses } from '../../catalog/losses';
import { optimizers } from '../../catalog/optimizers';
import { latexDocument, latexText } from '../../export/latex';
import { programs } from '../../messages/words';
import { formatCount } from '../../plot/number-format';
import { derivation } from './paper-derivation';
import { wholeStep } from './paper-step';
import { PaperWriting, withMark, type PaperStep } from './paper-writing';

/** A step as a LaTeX document: the derivation of the selected weight, and all of its matrices, as the page shows them. */
export function paperOf(step: PaperStep): string {
  const writing = new PaperWriting(step);
  const { network, moment, explanation } = step;
  const shape = [network.inputs, ...network.layers.map(({ units }) => units)].join('-');
  return latexDocument(programs.paper.title(shape, moment.step), [
    ...settings(writing),
    ...(explanation ? derivation(writing, explanation) : [latexText(programs.paper.none)]),
    ...wholeStep(writing),
  ]);
}

function settings(writing: PaperWriting): string[] {
  const { network, moment, used } = writing.step;
  const words = programs.paper.settings;
  const kinds = network.layers.map(({ activation }) => withinSentence(activations[activation].words));
  const rows: [string, string][] = [
    [words.activations, latexText(kinds.join(', '))],
    [words.loss, latexText(withinSentence(losses[network.loss].words))],
    [words.optimizer, latexText(withinSentence(optimizers[used.optimizer.kind].words))],
    [words.rate, `$${withMark(`${writing.names.rate} = ${writing.alone(moment.rate, 'rate')}`)}$`],
    [words.batch, formatCount(moment.batchExamples.length)],
  ];
  return [
    '\\begin{tabular}{@{}lp{110mm}@{}}',
    '\\toprule',
    ...rows.map(([name, value]) => `${latexText(name)} & ${value} \\\\`),
    '\\bottomrule',
    '\\end{tabular}',
  ];
}
