import { catalog } from './catalog';
import { data } from './data';
import { engine } from './engine';
import { narration } from './narration';
import { notFinite } from './not-finite';
import { page } from './page';
import { parts } from './parts';

/** What the page says from the first view on, in English; other languages have the same shape. */
export const en = {
  catalog,
  data,
  engine,
  narration,
  notFinite,
  page,
  parts,
};
