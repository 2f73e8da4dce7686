import { defaults } from '../state/defaults';
import { linkOf } from '../state/link/read';
import type { Answered, Right } from '../state/host';
import { blankFrom, isOfBatch } from '../state/named-blank';
import { beginningOf, type Recipe } from '../state/recipe';
import type { Statement } from './types';

/**
 * An answer as a statement of the Experience API, but for who has given it. As long as a number is asked for, what would be
 * right is told nobody.
 * @param now the moment that asks for it @param isMade whether it shows a step that was made @param page the address of the page, without its fragment
 */
export function statementOf(
  { name, response, verdict }: Answered,
  right: Right | null,
  { now, isMade, page, at }: { now: Recipe; isMade: boolean; page: string; at: Date },
): Statement | null {
  if (verdict === 'shown') return null;
  const success = verdict === 'right';
  return {
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
    object: {
      objectType: 'Activity',
      id: `${page}#${questionLink(name, now, isMade)}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        name: { und: name },
        interactionType: 'numeric',
        ...(success && right && { correctResponsesPattern: [`${right.low}[:]${right.high}`] }),
      },
    },
    result: { response, success },
    timestamp: at.toISOString(),
  };
}

/** The same for the same question, however one looks at it: at the end of the step whose number it is. */
function questionLink(name: string, now: Recipe, isMade: boolean): string {
  const blank = blankFrom(name)!;
  const step = isMade ? now.step : now.step + 1;
  const beginning = beginningOf({ ...now.choice, pace: defaults.pace });
  const { notation, example } = beginning;
  const question: Recipe = {
    ...beginning,
    ...{ step, changes: now.changes.filter((change) => change.step < step), blanks: [blank], selected: null },
    example: isOfBatch(blank) ? example : now.example,
    notation: { ...notation, digits: now.notation.digits },
  };
  return linkOf(question) ?? `blank=${name}`;
}
