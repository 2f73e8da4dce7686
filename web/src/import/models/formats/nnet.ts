import { modelsOthers as words } from '../../../messages/words';
import { brought, layerOf } from '../brought';
import { ModelProblem, type BroughtModel, type ModelNote } from '../model';
import { checkSizes } from '../sizes';
import { isList, isPrint, listFields, printedFields, type Fields } from './r-text';

export const isNnet = (text: string): boolean => (isList(text) && /\b(wts|nsunits)\b/.test(text)) || isPrint(text);

/** The weights of R's nnet, unit by unit with the bias first: `dput` of a list, or `n` and `wts` as R prints them. */
export function readNnet(text: string): BroughtModel {
  const isPrinted = !isList(text);
  const fields = isPrinted ? printedFields(text) : listFields(text);
  const sizes = numbersOf(fields, 'n', words.nnet.noSizes);
  const weights = numbersOf(fields, 'wts', words.nnet.noWeights);
  if (sizes.length !== 3) throw new ModelProblem(words.nnet.noSizes);
  checkSizes(sizes);
  if (fields.get('censored') === true) throw new ModelProblem(words.nnet.censored);
  const [inputs, hidden, outputs] = sizes as [number, number, number];
  if (weights.length !== (inputs + 1) * hidden + (hidden + 1) * outputs) throw new ModelProblem(words.nnet.skip);
  const output = outputOf(fields, outputs);
  const first = (inputs + 1) * hidden;
  const layers = [
    layerOf({ activation: 'sigmoid' }, ...parted(weights.slice(0, first), inputs)),
    layerOf({ activation: output ?? 'identity' }, ...parted(weights.slice(first), hidden)),
  ];
  if (output === null) layers[1]!.isAsked = true;
  return brought(inputs, layers, 'float64', notesOf(isPrinted));
}

function numbersOf(fields: Fields, name: string, missing: string): number[] {
  const found = fields.get(name);
  if (!Array.isArray(found)) throw new ModelProblem(missing);
  return found;
}

/** Softmax, or as many of the last units are not sigmoid as there are outputs; null where the text does not say. */
function outputOf(fields: Fields, outputs: number): 'softmax' | 'identity' | 'sigmoid' | null {
  if (fields.get('softmax') === true) return 'softmax';
  const linear = fields.get('linear');
  if (linear !== undefined) return linear ? 'identity' : 'sigmoid';
  const [all, sigmoid] = ['nunits', 'nsunits'].map((name) => fields.get(name)?.toString());
  if (all === undefined || sigmoid === undefined) return null;
  if (Number(all) === Number(sigmoid)) return 'sigmoid';
  if (Number(all) - outputs === Number(sigmoid)) return 'identity';
  throw new ModelProblem(words.damaged('R', 'nsunits'));
}

/** W and b of units that each have their bias before their weights. */
function parted(numbers: readonly number[], inputs: number): [number[], number[]] {
  const isBias = (i: number): boolean => i % (inputs + 1) === 0;
  return [numbers.filter((_, i) => !isBias(i)), numbers.filter((_, i) => isBias(i))];
}

function notesOf(isPrinted: boolean): ModelNote[] {
  const notes: ModelNote[] = [{ code: 'logisticCut' }];
  if (isPrinted) notes.push({ code: 'roundedPrint' });
  return notes;
}
