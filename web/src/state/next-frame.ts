/** Milliseconds between frames in a page that is not shown; browsers may make them longer there. */
const HIDDEN = 1000;

/** Run a task before the display's next frame; a page that is not shown gets none, and runs it some time later. */
export function nextFrame(task: () => void): void {
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    task();
  });
  const timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    task();
  }, HIDDEN);
}
