/** W of a matrix that has a row for each input. */
export function transposed(values: ArrayLike<number>, rows: number, cols: number): Float64Array {
  const turned = new Float64Array(rows * cols);
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++) turned[col * rows + row] = values[row * cols + col]!;
  return turned;
}
