import { worksheet } from '../../messages/words';
import type { Question } from '../../state/worksheet/questions';
import { tasks, type Task } from '../../state/worksheet/wanted';
import type { Worksheet } from '../../state/worksheet/worksheets.svelte';

/** What belongs to a task, in the order of the questions. */
export function byTask<Item>(
  items: readonly Item[],
  questionOf: (item: Item) => Question,
): { task: Task; items: Item[] }[] {
  const groups = tasks.map((task) => ({ task, items: items.filter((item) => questionOf(item).task === task) }));
  return groups.filter((group) => group.items.length > 0);
}

/** What is to be done. */
export function taskSentence(task: Task, { wanted }: Pick<Worksheet, 'wanted'>): string {
  const several = wanted.examples > 1;
  const { says } = worksheet;
  switch (task) {
    case 'forward':
      return says.forward;
    case 'loss':
      return says.loss(several);
    case 'deltas':
      return wanted.weight ? says.chain : says.deltas;
    case 'gradients':
      return wanted.weight ? says.gradient : says.gradients(several);
    case 'update':
      return wanted.weight ? says.newWeight : says.update;
  }
}
