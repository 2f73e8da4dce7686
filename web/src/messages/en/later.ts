import { about } from './about';
import { ask } from './ask';
import { compare } from './compare';
import { csv } from './csv';
import { dataControls } from './data-controls';
import { dataDescriptions } from './data-descriptions';
import { editor } from './editor';
import { explain } from './explain';
import { figures } from './figures';
import { files } from './files';
import { findings } from './findings';
import { insight } from './insight';
import { lab } from './lab';
import { lessons } from './lessons';
import { libraries } from './libraries';
import { licences } from './licences';
import { link } from './link';
import { lossMap } from './loss-map';
import { maths } from './maths';
import { modelsOthers } from './models-others';
import { models } from './models';
import { offline } from './offline';
import { ownGradients } from './own-gradients';
import { pairings } from './pairings';
import { panels } from './panels';
import { playground } from './playground';
import { programs } from './programs';
import { quiz } from './quiz';
import { refusals } from './refusals';
import { share } from './share';
import { spreadsheet } from './spreadsheet';
import { tools } from './tools';

/** What the parts say that come after the first view. */
export const later = {
  ...{
    about,
    ask,
    compare,
    csv,
    dataControls,
    dataDescriptions,
    editor,
    explain,
    figures,
    files,
    findings,
    insight,
    lab,
    lessons,
    libraries,
    licences,
    link,
    lossMap,
    maths,
  },
  ...{ models, modelsOthers, offline, ownGradients, pairings, panels, playground, programs, quiz, refusals, share },
  ...{ spreadsheet, tools },
};
