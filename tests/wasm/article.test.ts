import { expect, it } from 'vitest';
import { data, open } from './support';

const at10 = (values: Float64Array): string[] => [...values].map((value) => value.toFixed(10));

it('computes the numbers of the worked example to all printed digits', () => {
  const session = open({}, data({ inputs: [[1, 0.5, -1.5]], targets: [[1]] }));
  session.setLayer(0, {
    W: [
      [0.1, -0.2, 0.3],
      [0.4, 0.5, -0.6],
    ],
    b: [0.05, -0.1],
  });
  session.setLayer(1, { W: [[0.7, -0.8]], b: [0.2] });
  const { layers, example } = session.moment(0);
  const [hidden, output] = example.layers;

  expect(at10(hidden!.z.values)).toEqual(['-0.4000000000', '1.4500000000']);
  expect(at10(hidden!.a.values)).toEqual(['0.4013123399', '0.8099984340']);
  expect(at10(output!.z.values)).toEqual(['-0.1670801093']);
  expect(at10(example.yhat)).toEqual(['0.4583268724']);
  expect(example.loss.toFixed(10)).toBe('0.7801726543');
  expect(at10(output!.delta.values)).toEqual(['-0.5416731276']);
  expect(at10(hidden!.delta.values)).toEqual(['-0.0910999527', '0.0666912162']);
  expect(at10(layers[1]!.dW.values)).toEqual(['-0.2173801103', '-0.4387543851']);
  expect(at10(layers[0]!.dW.values)).toEqual([
    ...['-0.0910999527', '-0.0455499764', '0.1366499291'],
    ...['0.0666912162', '0.0333456081', '-0.1000368243'],
  ]);
  expect(at10(layers[0]!.db.values)).toEqual(['-0.0910999527', '0.0666912162']);
  expect([layers[0]!.dW.rows, layers[0]!.dW.cols, layers[1]!.dW.rows, layers[1]!.dW.cols]).toEqual([2, 3, 1, 2]);
  session.delete();
});
