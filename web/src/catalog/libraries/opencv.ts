import { libraries as words } from '../../messages/words';
import * as of from './training';
import type { Answer, LibraryEntry, Training } from './training';

export const opencv: LibraryEntry = { name: 'OpenCV', version: '4.6.0', answer };

/** It passes the error back through weights that are already updated, and draws the order of its rows. */
function answer(training: Training): Answer {
  const isSquare = /SquaredError/.test(training.network.loss);
  return {
    same: false,
    why: [
      ...(of.hiddenOf(training).length > 0 ? [words.updatedWeights] : [words.noHidden]),
      ...(training.batch === 1 ? [] : [words.rowByRow]),
      ...(isSquare ? [] : [words.noLoss(words.endings.opencv)]),
      words.randomOrder,
    ],
  };
}
