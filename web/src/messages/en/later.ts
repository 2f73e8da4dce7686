import { csv } from './csv';
import { editor } from './editor';
import { explain } from './explain';
import { insight } from './insight';
import { licences } from './licences';

/** What the parts say that come after the first view. */
export const later = { csv, editor, explain, insight, licences };
