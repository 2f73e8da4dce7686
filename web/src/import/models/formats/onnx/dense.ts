import { modelsOthers as words } from '../../../../messages/words';
import { ModelProblem } from '../../model';
import type { Tensor } from './tensor';

/** W, units x inputs, row by row. */
export interface Weights {
  units: number;
  inputs: number;
  values: Float64Array;
}

/** @param turned whether W is its transpose. @param times what ONNX calls alpha */
export function weightsOf({ name, dims, values }: Tensor, turned: boolean, times = 1): Weights {
  const [rows, cols] = dims;
  if (dims.length !== 2 || !rows || !cols) throw new ModelProblem(words.onnx.shape(name));
  if (!turned) return { units: rows, inputs: cols, values: values.map((value) => times * value) };
  const columns = Float64Array.from({ length: values.length }, (_, i) => {
    const unit = Math.floor(i / rows);
    return times * values[(i - unit * rows) * cols + unit]!;
  });
  return { units: cols, inputs: rows, values: columns };
}

/** b for each unit from what is spread over them: one number, a row beside rows, or a column beside columns. */
export function biasesOf({ name, dims, values }: Tensor, units: number, isColumn: boolean, times = 1): Float64Array {
  const shape = dims.filter((dim, i) => dim !== 1 || i === dims.length - 1);
  const isOne = values.length === 1;
  const isRow = !isColumn && shape.length === 1 && values.length === units;
  const isUpright = isColumn && dims.length === 2 && dims[1] === 1 && values.length === units;
  if (!isOne && !isRow && !isUpright) throw new ModelProblem(words.onnx.shape(name));
  return Float64Array.from({ length: units }, (_, i) => times * values[isOne ? 0 : i]!);
}

export const transposed = (tensor: Tensor): Tensor => {
  const { units, inputs, values } = weightsOf(tensor, true);
  return { ...tensor, dims: [units, inputs], values };
};
