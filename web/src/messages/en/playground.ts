import { quoted } from './quoted';

/** Sentences about links of TensorFlow Playground. */
export const playground = {
  opened:
    'This is a link of TensorFlow Playground: the same kind of data, network and settings, with every number shown.',
  otherNumbers: 'Its seed gives other points and starting weights here.',
  l1: 'Its L1 sets a weight that crosses 0 to 0 and never moves it again; here L1 adds its gradient only.',
  discretize: 'Its discrete picture of the output has no counterpart.',
  hidden: 'The controls that it hides are shown.',
  tutorial: 'Its tutorial has no counterpart.',
  noInputs: 'It has no inputs; x and y are used.',
  noFeature: (name: string) => `It has no feature ${name}, though its links name it.`,
  unknown: (key: string, text: string, usual: string) =>
    `${key} is ${quoted(text)}, which can't be used; it is ${usual === '' ? 'left out' : usual} instead.`,
};
