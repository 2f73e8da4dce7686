import { worksheet } from '../../messages/words';
import { blankText } from '../../state/blank';
import type { Clash } from '../../state/worksheet/clashes';
import type { Problem } from '../../state/worksheet/worksheets.svelte';

const { problems } = worksheet;

/** Why there are no sheets, or no more. */
export function sayProblem(problem: Problem): string {
  switch (problem.kind) {
    case 'many':
      return problems.many(problem.count, problem.most);
    case 'large':
      return problems.large(problem.most.units, problem.most.layers);
    case 'notFound':
      return problems.notFound;
    default:
      return problems[problem.kind];
  }
}

/** What is awkward in the numbers of a moment, a sentence for each. */
export function sayClashes(clashes: readonly Clash[], digits: number): string[] {
  const count = (kind: Clash['kind']): number =>
    new Set(clashes.filter((clash) => clash.kind === kind).map(placeOf)).size;
  const { slip, sum, small } = problems.poor;
  return [
    ...(count('slip') > 0 ? [slip(count('slip'), digits)] : []),
    ...(count('sum') > 0 ? [sum(count('sum'))] : []),
    ...(count('small') > 0 ? [small(count('small'))] : []),
  ];
}

const placeOf = (clash: Clash): string =>
  'question' in clash ? blankText(clash.question.blank) : JSON.stringify(clash);
