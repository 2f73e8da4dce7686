import { brainJs } from './brain-js';
import { convnetJs } from './convnet-js';
import { fann } from './fann';
import { nnet } from './nnet';
import { opencv } from './opencv';
import { pytorch } from './pytorch';
import { scikitLearn } from './scikit-learn';
import { neataptic, synaptic } from './synaptic';
import { tensorflowJs } from './tensorflow-js';
import type { LibraryEntry } from './training';

/** In the order in which they are offered. */
export const libraryEntries: readonly LibraryEntry[] = [
  ...[scikitLearn, pytorch, tensorflowJs, nnet, fann],
  ...[brainJs, convnetJs, opencv, synaptic, neataptic],
];
