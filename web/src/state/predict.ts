import { blankNamed, sameBlank } from './named-blank';
import type { Run } from './run.svelte';

/** Whether an empty box can be pressed for it: at rest, where numbers can be asked for, and are right. */
export const mayPredict = (run: Run): boolean => !run.running && !run.lab.isOpen && run.allows('askFor', 'explanation');

/**
 * The empty box of a number was pressed: it is asked for until its beat, or with those that are asked for already.
 * @param name as the page calls it
 */
export function predict(run: Run, name: string): void {
  const blank = blankNamed(name);
  const { blanks, ahead } = run.quiz;
  if (!blank || !mayPredict(run)) return;
  if (blanks.some((each) => sameBlank(each, blank))) return;
  const until = ahead || blanks.length === 0;
  void run.send({ do: 'askFor', blanks: [...blanks, blank], ahead: until }, 'explanation');
}
