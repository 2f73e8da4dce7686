/// <reference types="node" />
import { formatCount } from '../messages/intl';
import { link as words } from '../messages/words';
import { Replay } from '../state/replay.svelte';

/** Milliseconds. */
const AGAIN = 100;
const CLEAR = '\r\x1b[2K';

/** Do what trains, and tell on a terminal how far it is, in a line that is gone when it is done. */
export async function withProgress<Result>(task: (progress: Replay) => Promise<Result>): Promise<Result> {
  const replay = new Replay();
  if (!process.stderr.isTTY) return task(replay);
  const timer = setInterval(() => tell(replay), AGAIN);
  try {
    return await task(replay);
  } finally {
    clearInterval(timer);
    process.stderr.write(CLEAR);
  }
}

function tell({ progress }: Replay): void {
  if (!progress) return;
  const [done, total] = [progress.done, progress.total].map(formatCount) as [string, string];
  process.stderr.write(CLEAR + words.replayed(done, total, formatCount(progress.seconds)));
}
