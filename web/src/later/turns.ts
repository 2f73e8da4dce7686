const waiting: (() => void)[] = [];
let isDue = false;

function next(): void {
  const task = waiting.shift();
  isDue = waiting.length > 0;
  if (isDue) setTimeout(next);
  task?.();
}

/**
 * What takes long, one after another, each in a task of its own: between them the browser draws and answers.
 * @returns what takes it back
 */
export function inTurn(task: () => void): () => void {
  waiting.push(task);
  if (!isDue) setTimeout(next);
  isDue = true;
  return () => {
    const place = waiting.indexOf(task);
    if (place >= 0) waiting.splice(place, 1);
  };
}
