import type { LessonWords } from '../lesson-words';
import type { LaterWords } from '../words';
import { csv } from './csv';
import { editor } from './editor';
import { explain } from './explain';
import { insight } from './insight';
import { lessons } from './lessons';
import { licences } from './licences';
import { link } from './link';
import { pairings } from './pairings';
import { playground } from './playground';
import { quiz } from './quiz';
import { refusals } from './refusals';

/** What the parts say that come after the first view. */
export const later: LaterWords = {
  ...{ csv, editor, explain, insight, lessons, licences, link, pairings, playground, quiz, refusals },
};

const files = import.meta.glob<LessonWords>('./lessons/*.ts', { import: 'words' });

/** What a lesson says, by its name: loaded when it is opened. */
export const lessonWords = (id: string): Promise<LessonWords> => files[`./lessons/${id}.ts`]!();
