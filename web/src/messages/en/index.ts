import { catalog } from './catalog';
import { data } from './data';
import { engine } from './engine';
import { findings } from './findings';
import { link } from './link';
import { maths } from './maths';
import { narration } from './narration';
import { notFinite } from './not-finite';
import { page } from './page';
import { pairings } from './pairings';
import { playground } from './playground';
import { refusals } from './refusals';
import { share } from './share';

/** What the page says from the first view on, in English; other languages have the same shape. */
export const en = {
  catalog,
  data,
  engine,
  findings,
  link,
  maths,
  narration,
  notFinite,
  page,
  pairings,
  playground,
  refusals,
  share,
};
