import { linkOf } from '../state/link/read';
import type { Answered, Right } from '../state/host';
import { blankFrom } from '../state/named-blank';
import { defaultLooking } from '../state/looking.svelte';
import { defaultPage } from '../state/page-options.svelte';
import { noPins } from '../state/pins.svelte';
import type { Recipe } from '../state/recipe';
import type { Statement } from './types';

/**
 * An answer as a statement of the Experience API, but for who has given it. As long as a number is asked for, what would be
 * right is told nobody.
 * @param now the moment that asks for it @param page the address of the page, without its fragment
 */
export function statementOf(
  { name, response, verdict }: Answered,
  right: Right | null,
  { now, page, at }: { now: Recipe; page: string; at: Date },
): Statement | null {
  if (verdict === 'shown') return null;
  const success = verdict === 'right';
  return {
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
    object: {
      objectType: 'Activity',
      id: `${page}#${questionLink(name, now)}`,
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

/** The same for the same question, however one looks at it. */
const questionLink = (name: string, now: Recipe): string =>
  linkOf({
    ...now,
    ...{ blanks: [blankFrom(name)!], selected: null, looking: defaultLooking, pins: noPins, at: null },
    ...{ lesson: null, page: defaultPage },
  }) ?? `blank=${name}`;
