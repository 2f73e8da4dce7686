import { modelsOthers as words } from '../../messages/words';
import { scanJson } from '../formats/json/scan';
import { SheetProblem } from '../problem';
import { atOnce } from '../slices';
import { Given } from './given';
import { ModelProblem } from './model';

/** A JSON text with every member once, and not deeply nested. @throws ModelProblem, which names the line where it can */
export function strictJson(text: string, format: string): Given {
  try {
    // The scanner names what is doubled, too deep or cut off; what it lets pass and JSON has not, such as NaN, is left to JSON.
    atOnce(scanJson(text));
    return new Given(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (problem) {
    throw new ModelProblem(problem instanceof SheetProblem ? problem.message : words.noJson(format));
  }
}
