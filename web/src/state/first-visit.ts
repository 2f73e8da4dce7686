import { KeptWork } from './kept-work';
import { browserArrival, LeftMoment } from './left-moment';
import { browserMemory, tabMemory } from './memory';

/** Whether no link and no kept work is to be opened: the page stands before what reads and writes links has come. */
export const isFirstVisit = (): boolean =>
  location.hash === '' &&
  new KeptWork(browserMemory()).link === null &&
  new LeftMoment(tabMemory(), browserArrival).at('') === null;
