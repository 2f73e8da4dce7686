import { batchRange, rateRange, refusal, seedRange, wholeNumber, type Refusal } from './refusals';

export const refusedCalls: Refusal[] = [
  refusal('no updates', (session) => session.step(0), 'range', 'count', `is 0; ${wholeNumber(1, 1000000000)}`),
  refusal(
    'endless updates',
    (session) => session.step(Infinity),
    'range',
    'count',
    `is Infinity; ${wholeNumber(1, 1000000000)}`,
  ),
  refusal('null updates', (session) => session.step(null), 'type', 'count', `is null; ${wholeNumber(1, 1000000000)}`),
  refusal(
    'a bigint of updates',
    (session) => session.step(3n),
    'type',
    'count',
    `is a bigint; ${wholeNumber(1, 1000000000)}`,
  ),
  refusal('text for a seed', (session) => session.reset('1'), 'type', 'seed', `is "1"; ${seedRange}`),
  refusal('no rate', (session) => session.setLearningRate(), 'type', 'learningRate', `is missing; ${rateRange}`),
  refusal(
    'a negative rate',
    (session) => session.setLearningRate(-0.1),
    'range',
    'learningRate',
    `is -0.1; ${rateRange}`,
  ),
  refusal(
    'an infinite rate',
    (session) => session.setLearningRate(Infinity),
    'range',
    'learningRate',
    `is Infinity; ${rateRange}`,
  ),
  refusal('half an example', (session) => session.setBatchSize(1.5), 'range', 'batchSize', `is 1.5; ${batchRange}`),
  refusal('no batch size', (session) => session.setBatchSize(), 'type', 'batchSize', `is missing; ${batchRange}`),
  refusal('no layer', (session) => session.setLayer(), 'type', 'layer', `is missing; ${wholeNumber(0, 1)}`),
  refusal(
    'a layer too many',
    (session) => session.setLayer(2, { b: [1] }),
    'range',
    'layer',
    `is 2; ${wholeNumber(0, 1)}`,
  ),
  refusal('no parameters', (session) => session.setLayer(0), 'type', 'parameters', 'is missing; it must be an object.'),
  refusal('neither W nor b', (session) => session.setLayer(0, {}), 'type', 'parameters', 'has neither W nor b.'),
  refusal(
    'a misspelt W',
    (session) => session.setLayer(0, { w: [] }),
    'kind',
    'parameters.w',
    'is unknown; parameters can have W and b.',
  ),
  refusal(
    'a row of W too few',
    (session) => session.setLayer(0, { W: [[1, 2, 3]] }),
    'shape',
    'parameters.W',
    'has 1 entries; it must have 2.',
  ),
  refusal(
    'W transposed',
    (session) =>
      session.setLayer(0, {
        W: [
          [1, 2],
          [3, 4],
        ],
      }),
    'shape',
    'parameters.W[0]',
    'has 2 entries; it must have 3.',
  ),
  refusal(
    'a W that is not finite, with a good b',
    (session) =>
      session.setLayer(0, {
        W: [
          [1, 2, 3],
          [4, NaN, 6],
        ],
        b: [1, 2],
      }),
    'finite',
    'parameters.W[1][1]',
    'is NaN; it must be a finite number.',
  ),
  refusal(
    'a good W with text in b',
    (session) =>
      session.setLayer(0, {
        W: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        b: [1, '2'],
      }),
    'type',
    'parameters.b[1]',
    'is "2"; it must be a finite number.',
  ),
  refusal(
    'a b too long',
    (session) => session.setLayer(1, { b: [1, 2] }),
    'shape',
    'parameters.b',
    'has 2 entries; it must have 1.',
  ),
  refusal('no example', (session) => session.moment(), 'type', 'example', `is missing; ${wholeNumber(0, 4)}`),
  refusal('an example too far', (session) => session.moment(5), 'range', 'example', `is 5; ${wholeNumber(0, 4)}`),
  refusal('no inputs', (session) => session.predict(), 'type', 'inputs', 'is missing; it must be an array.'),
  refusal(
    'inputs that are one row',
    (session) => session.predict([1, 2, 3]),
    'type',
    'inputs[0]',
    'is 1; it must be an array.',
  ),
  refusal(
    'a view that is no array',
    (session) => session.predict([new DataView(new ArrayBuffer(24))]),
    'type',
    'inputs[0]',
    'is an object; it must be an array.',
  ),
  refusal(
    'an epsilon of 0',
    (session) => session.checkGradients(0),
    'range',
    'epsilon',
    'is 0; it must be a number above 0 and up to 1.',
  ),
  refusal(
    'NaN for epsilon',
    (session) => session.checkGradients(NaN),
    'range',
    'epsilon',
    'is NaN; it must be a number above 0 and up to 1.',
  ),
];
