import { modelsOthers as words } from '../../../../messages/words';
import { ModelProblem } from '../../model';
import { isFlow, isTensor, type Flow, type Value } from './flow';
import type { Node } from './graph';
import { TYPES, type Tensor } from './tensor';

// What the attributes of a node change, and those that this page can't have.

/** float32, float16, float64 and bfloat16: any other type changes the numbers. */
const FLOATS = [1, 10, 11, 16];

export function checkCast({ attributes }: Node): void {
  const to = attributes.get('to')?.number ?? NaN;
  if (!FLOATS.includes(to)) throw new ModelProblem(words.onnx.operator(`Cast to ${TYPES[to] ?? 'undefined'}`));
}

/** What it makes of rows are these rows, if the first side stays: the input may have more sides than two. */
export function checkFlat({ name, attributes }: Node, value: Value | undefined): void {
  const axis = attributes.get('axis')?.number ?? 1;
  const isOfLayer = isFlow(value) ? value.layer > 0 : isTensor(value) && value.dims.length === 2;
  const isHarmless = (axis === 1 && (isOfLayer || isFlow(value))) || (axis === -1 && isOfLayer);
  if (!isHarmless) throw new ModelProblem(words.onnx.axis(name));
}

/** Where it is left out, the last axis; examples that are rows have their units there. */
export function checkAxis({ name, attributes }: Node, { columns }: Flow): void {
  const axis = attributes.get('axis')?.number ?? 1;
  const isOverUnits = columns === true ? axis === 0 || axis === -2 : axis === 1 || axis === -1;
  if (!isOverUnits) throw new ModelProblem(words.onnx.axis(name));
}

export const numberIn = ({ attributes }: Node, name: string): number => attributes.get(name)?.number ?? 1;

/** A constant that is written as one float. */
export function scalarIn({ attributes, name }: Node): Tensor | null {
  const value = attributes.get('value_float')?.number;
  return value === undefined ? null : { name, dims: [], values: Float64Array.of(value), isSingle: true };
}
