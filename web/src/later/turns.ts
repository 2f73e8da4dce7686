const waiting: (() => void)[] = [];
let isDue = false;

function next(): void {
  const task = waiting.shift();
  isDue = task !== undefined;
  if (isDue) setTimeout(next);
  task?.();
}

/**
 * What takes long, one after another, each in a task of its own: between them the browser draws and answers. The first one is
 * done at once, so that what comes alone, as by a press, never waits.
 * @returns what takes it back
 */
export function inTurn(task: () => void): () => void {
  if (!isDue) {
    isDue = true;
    setTimeout(next);
    task();
    return () => {};
  }
  waiting.push(task);
  return () => {
    const place = waiting.indexOf(task);
    if (place >= 0) waiting.splice(place, 1);
  };
}
