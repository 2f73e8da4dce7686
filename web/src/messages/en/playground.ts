import { quoted } from './quoted';

/** Sentences about TensorFlow Playground links. */
export const playground = {
  opened: 'This is a TensorFlow Playground link: the same kind of data, network and settings, with every number shown.',
  otherNumbers: 'Its seed gives different points and starting weights here.',
  l1: 'Its L1 sets a weight that crosses 0 to 0 and never moves it again; here L1 only adds its gradient.',
  discretize: 'Its discrete picture of the output has no counterpart.',
  hidden: 'The controls it hides are shown.',
  tutorial: 'Its tutorial has no counterpart.',
  noInputs: 'It has no inputs; x and y are used.',
  noFeature: (name: string) => `TensorFlow Playground has no feature ${name}, though its links name it.`,
  unknown: (key: string, text: string, usual: string) =>
    `${key} is ${quoted(text)}, which can't be used; ${usual === '' ? 'it is left out' : `${usual} is used instead`}.`,
};
