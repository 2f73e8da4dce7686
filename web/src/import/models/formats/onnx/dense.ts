import { modelsOthers as words } from '../../../../messages/words';
import { ModelProblem } from '../../model';
import { transposed as turnedValues } from '../../transposed';
import type { Tensor } from './tensor';

/** W, units x inputs. */
export interface Sizes {
  units: number;
  inputs: number;
}

/** What W would be, before any of its numbers are copied. @param turned whether the tensor is the transpose of W */
export function sizesOf({ name, dims }: Tensor, turned: boolean): Sizes {
  const [rows, cols] = dims;
  if (dims.length !== 2 || !rows || !cols) throw new ModelProblem(words.onnx.shape(name));
  return turned ? { units: cols, inputs: rows } : { units: rows, inputs: cols };
}

/** W row by row. @param times what ONNX calls alpha */
export function weightsOf(
  { values, isTurned = false }: Tensor,
  turned: boolean,
  sizes: Sizes,
  times = 1,
): Float64Array {
  const rows = turned === isTurned ? values : turnedValues(values, sizes.inputs, sizes.units);
  return rows.map((value) => times * value);
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

/** Its numbers are turned where a layer needs them. @param order of its sides, as `perm` names them */
export function transposed(tensor: Tensor, order: readonly number[]): Tensor {
  const { name, dims, isTurned = false } = tensor;
  const isOfSides = order.length === 0 || [...order].sort().join() === '0,1';
  if (dims.length !== 2 || !isOfSides) throw new ModelProblem(words.onnx.shape(name));
  return order[0] === 0 ? tensor : { ...tensor, dims: [dims[1]!, dims[0]!], isTurned: !isTurned };
}
