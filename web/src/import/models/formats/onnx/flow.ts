import { modelsOthers as words } from '../../../../messages/words';
import { ModelProblem } from '../../model';
import { product, type Expression } from './expression';
import type { Node } from './graph';
import type { Tensor } from './tensor';

/** What is computed from the input: a function of z of a layer (the input itself: layer 0), a row or a column for each example. */
export interface Flow {
  layer: number;
  expression: Expression;
  /** b in its z: other ways from W may have others. */
  biases: Float64Array;
  columns: boolean | null;
}
/** What can't be followed, and why: it is refused only where the output needs it. */
export interface Unread {
  problem: ModelProblem;
}
export type Value = Flow | Unread | Tensor;

export const isFlow = (value: Value | undefined): value is Flow => value !== undefined && 'expression' in value;
export const isTensor = (value: Value | undefined): value is Tensor => value !== undefined && 'dims' in value;

export const refused = ({ operator }: Node): Unread => ({ problem: new ModelProblem(words.onnx.operator(operator)) });

export const branched = (node: Node): Unread => ({ problem: new ModelProblem(words.branched(node.name)) });

export const withExpression = (flow: Flow, expression: Expression | null): Flow | null =>
  expression && { ...flow, expression };

/** Factors of an activation that is spelled out. */
export function multiplied(node: Node, one: Flow, other: Flow): Value | null {
  if (one.layer !== other.layer || !areSame(one.biases, other.biases)) return branched(node);
  return withExpression(one, product(one.expression, other.expression));
}

const areSame = (ones: Float64Array, others: Float64Array): boolean =>
  ones === others || ones.every((one, i) => one === others[i]);
