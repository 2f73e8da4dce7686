type Rows = readonly (readonly string[])[];

/**
 * Whether a first line says how many rows and inputs follow, and how the classes are called, as the data sets of
 * scikit-learn begin: `150,4,setosa,versicolor,virginica`.
 */
export function hasCountsLine(rows: Rows): boolean {
  const [first, ...body] = rows;
  const [count, inputs, ...names] = first ?? [];
  if (body.length < 2 || !/^\d+$/.test(count ?? '') || !/^\d+$/.test(inputs ?? '')) return false;
  const isRows = Number(count) === body.length || Number(count) === body.length - 1;
  return isRows && Number(inputs) === body[0]!.length - 1 && names.every((name) => !/^[-+.\d]/.test(name));
}
