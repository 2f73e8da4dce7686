import { lab as words } from '../messages/words';
import { formatNumber } from '../plot/number-format';
import type { Clue, Evidence } from '../state/lab/evidence';

/** Why the bug that was named is that of the engine, in sentences. */
export const sayFound = ({ clue, right, here }: Evidence, digits: number): string =>
  words.evidence(quantityOf(clue), formatNumber(right, digits), formatNumber(here, digits));

/** What would be seen if it were the one that was named, and what is seen: right as far as it is written. */
export function sayInstead({ clue, right, named, here }: Evidence, digits: number): string {
  const [rightText, namedText, hereText] = [right, named, here].map((value) => formatNumber(value, digits));
  const seen = hereText === rightText ? words.hereRight : words.hereWrong(hereText!);
  return `${words.instead(quantityOf(clue), namedText!, rightText!)} ${seen}`;
}

/** Clues are of the first unit and its first input. */
function quantityOf({ steps, parameter, of }: Clue): string {
  const name = parameter.kind === 'W' ? 'w₁₁' : 'b₁';
  return words[of](name, parameter.layer + 1, steps + 1);
}
