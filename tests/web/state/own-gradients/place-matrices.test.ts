import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../../../web/src/messages/refusals';
import { placeMatrices } from '../../../../web/src/state/own-gradients/place-matrices';
import { slotsOf } from '../../../../web/src/state/own-gradients/slots';

const sigmoid = (units: number) => ({ units, activation: 'sigmoid' as const });
const slots = slotsOf({ inputs: 3, layers: [sigmoid(2), sigmoid(1)], loss: 'binaryCrossEntropy' });
const names = ['dW1', 'db1', 'dW2', 'db2'];

const placed = (text: string) => placeMatrices(text, slots).texts;

describe('a text with all gradients is cut', () => {
  it.each<[string, string, string[]]>([
    [
      'NumPy with names',
      'dW1 = [[1 2 3]\n [4 5 6]]\ndb1 = [[1]\n [2]]\ndW2 = [[7 8]]\ndb2 = [[9]]',
      ['[[1 2 3]\n [4 5 6]]', '[[1]\n [2]]', '[[7 8]]', '[[9]]'],
    ],
    [
      'names with colons, in another order',
      'db2: [9]\ndW2: [[7, 8]]\ndb1: [1, 2]\ndW1: [[1, 2, 3], [4, 5, 6]]',
      ['[[1, 2, 3], [4, 5, 6]]', '[1, 2]', '[[7, 8]]', '[9]'],
    ],
    [
      'a name on a line of its own, as Octave and R have it',
      'dW1 =\n\n   1   2   3\n   4   5   6\n\ndb1 =\n\n   1\n   2\n\ndW2 =\n\n   7   8\n\ndb2 = 9\n',
      ['1   2   3\n   4   5   6', '1\n   2', '7   8', '9'],
    ],
    [
      'a list of R',
      '$dW1\n     [,1] [,2] [,3]\n[1,]    1    2    3\n[2,]    4    5    6\n\n$db1\n[1] 1 2\n\n$dW2\n     [,1] [,2]\n[1,]    7    8\n\n$db2\n[1] 9\n',
      ['[,1] [,2] [,3]\n[1,]    1    2    3\n[2,]    4    5    6', '[1] 1 2', '[,1] [,2]\n[1,]    7    8', '[1] 9'],
    ],
    [
      'JSON',
      '{"dW1": [[1,2,3],[4,5,6]], "db1": [1,2],\n"dW2": [[7,8]],\n"db2": [9]}',
      ['[[1,2,3],[4,5,6]]', '[1,2]', '[[7,8]]', '[9]'],
    ],
    [
      'a dictionary of Python',
      "{'dW1': array([[1, 2, 3],\n       [4, 5, 6]]), 'db1': array([1, 2]), 'dW2': array([[7, 8]]), 'db2': array([9])}",
      ['array([[1, 2, 3],\n       [4, 5, 6]])', 'array([1, 2])', 'array([[7, 8]])', 'array([9])'],
    ],
    [
      'PyTorch’s parameters, counted from 0 with gaps',
      '0.weight tensor([[1., 2., 3.],\n        [4., 5., 6.]])\n0.bias tensor([1., 2.])\n2.weight tensor([[7., 8.]])\n2.bias tensor([9.])',
      ['tensor([[1., 2., 3.],\n        [4., 5., 6.]])', 'tensor([1., 2.])', 'tensor([[7., 8.]])', 'tensor([9.])'],
    ],
    [
      'tensors without names',
      'tensor([[1., 2., 3.],\n        [4., 5., 6.]])\ntensor([1., 2.])\ntensor([[7., 8.]])\ntensor([9.])',
      ['tensor([[1., 2., 3.],\n        [4., 5., 6.]])', 'tensor([1., 2.])', 'tensor([[7., 8.]])', 'tensor([9.])'],
    ],
    [
      'a list of Python',
      '[array([[1., 2., 3.],\n       [4., 5., 6.]]), array([1., 2.]), array([[7., 8.]]), array([9.])]'.slice(1, -1),
      ['array([[1., 2., 3.],\n       [4., 5., 6.]])', 'array([1., 2.])', 'array([[7., 8.]])', 'array([9.])'],
    ],
    [
      'lines without brackets, with empty ones between',
      '1 2 3\n4 5 6\n\n1\n2\n\n7 8\n\n9',
      ['1 2 3\n4 5 6', '1\n2', '7 8', '9'],
    ],
  ])('%s', (_, text, parts) => {
    const texts = placed(text)!;
    expect(names.map((name) => texts[name]?.trim())).toEqual(parts);
  });

  it('in parts, where some have names', () => {
    expect(placed('dW2 = [[7 8]]')).toEqual({ dW2: '[[7 8]]' });
  });

  it.each([
    ['too few without names', '[[1, 2, 3]]\n[1]', /^This text has 2 matrices; paste all of dW1, db1, dW2, db2/],
    ['a layer that is not there', 'dW3 = [[1]]', /^This text has 1 matrix/],
    ['one name twice', 'dW1 = [[1]]\ndW1 = [[2]]', /^This text has 2 matrices/],
  ])('or refused: %s', (_, text, sentence) => {
    const { texts, problem } = placeMatrices(text, slots);
    expect(texts).toBeNull();
    expect(refusalSentence(problem!)).toMatch(sentence);
  });
});
