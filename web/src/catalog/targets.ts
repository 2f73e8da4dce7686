import type { NetworkSpec } from '../engine/types';

/** What the network is to answer for each row: the number of its class, from 0, or a number for each output. */
export type Answers = { classes: readonly number[] } | { targets: readonly (readonly number[] | Float64Array)[] };

/** Whether classes are written as -1 and 1, as hinge and an output of tanh have them, and not as 0 and 1. */
export function isSigned({ layers, loss }: NetworkSpec): boolean {
  const { units, activation } = layers.at(-1)!;
  return loss === 'hinge' || (units === 1 && activation === 'tanh');
}

/**
 * The targets of every row for a network: of a class on one output 0 or 1 (or -1 or 1), on several outputs a 1 at the
 * place of the class; numbers as they are.
 */
export function targetsFor(answers: Answers, network: NetworkSpec): readonly (readonly number[] | Float64Array)[] {
  if ('targets' in answers) return answers.targets;
  const [no, yes] = isSigned(network) ? [-1, 1] : [0, 1];
  const outputs = network.layers.at(-1)!.units;
  if (outputs === 1) return answers.classes.map((k) => [k === 0 ? no : yes]);
  return answers.classes.map((k) => Array.from({ length: outputs }, (_, i) => (i === k ? yes : no)));
}
