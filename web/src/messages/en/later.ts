import type { LessonWords } from '../lesson-words';
import { csv } from './csv';
import { editor } from './editor';
import { explain } from './explain';
import { findings } from './findings';
import { insight } from './insight';
import { lessons } from './lessons';
import { licences } from './licences';
import { link } from './link';
import { ownGradients } from './own-gradients';
import { pairings } from './pairings';
import { playground } from './playground';
import { quiz } from './quiz';
import { refusals } from './refusals';

/** What the parts say that come after the first view. */
export const later = {
  ...{ csv, editor, explain, findings, insight, lessons, licences, link },
  ...{ ownGradients, pairings, playground, quiz, refusals },
};

const files = import.meta.glob<LessonWords>('./lessons/*.ts', { import: 'words' });

/** What a lesson says, by its name: loaded when it is opened. */
export const lessonWords = (id: string): Promise<LessonWords> => files[`./lessons/${id}.ts`]!();
