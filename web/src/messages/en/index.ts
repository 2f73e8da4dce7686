import { catalog } from './catalog';
import { csv } from './csv';
import { data } from './data';
import { editor } from './editor';
import { engine } from './engine';
import { explain } from './explain';
import { insight } from './insight';
import { licences } from './licences';
import { link } from './link';
import { maths } from './maths';
import { narration } from './narration';
import { notFinite } from './not-finite';
import { page } from './page';
import { pairings } from './pairings';
import { playground } from './playground';
import { refusals } from './refusals';
import { share } from './share';

/** Every word of the page, in English; other languages have the same shape. */
export const en = {
  catalog,
  csv,
  data,
  editor,
  engine,
  explain,
  insight,
  licences,
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
