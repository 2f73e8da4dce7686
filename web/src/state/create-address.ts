import { Address, type Keeps } from './address.svelte';
import { BrowserStore } from './browser-store';
import { KeptValues } from './kept-values';
import { KeptWork } from './kept-work';
import { hostsIn } from './link/link';
import { browserArrival, LeftMoment } from './left-moment';
import { browserMemory, isInFrame, tabMemory } from './memory';
import type { Run } from './run.svelte';

const hasActed = (): boolean => navigator.userActivation?.hasBeenActive ?? true;

/** The page's address, with what the browser keeps beside it; in a frame it says who may talk with the page. */
export function createAddress(run: Run, momentOf: Keeps['momentOf']): Address {
  if (isInFrame()) run.page.hosts = hostsIn(location.hash);
  return new Address(run, window, {
    work: new KeptWork(browserMemory(), hasActed),
    values: new KeptValues(isInFrame() ? null : new BrowserStore()),
    left: new LeftMoment(tabMemory(), browserArrival),
    momentOf,
  });
}
