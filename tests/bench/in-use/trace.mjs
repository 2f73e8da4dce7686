/** What the page's thread does, by the name of a trace event; what is in none of them is the rest of a task. */
const KINDS = {
  script: ['EvaluateScript', 'FunctionCall', 'FireAnimationFrame', 'RunMicrotasks', 'TimerFire', 'HandlePostMessage', 'EventDispatch', 'v8.callFunction', 'v8.run', 'MinorGC', 'MajorGC'], // prettier-ignore
  layout: ['UpdateLayoutTree', 'Layout', 'HitTest'],
  paint: ['PrePaint', 'Paint', 'Layerize', 'Commit', 'UpdateLayer'],
};
const kindOf = new Map(Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind])));
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'toplevel', '__metadata'];

/** Record what the browser's threads do while `task` runs. */
export async function traced(browser, task) {
  const client = await browser.newBrowserCDPSession();
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  const result = await task();
  await client.send('Tracing.end');
  await complete;
  await client.detach();
  return { events, result };
}

/**
 * Processor time of the busiest renderer's main thread in milliseconds: of script, of style and layout, of paint, and of
 * all; and its longest task, by the clock and in processor time.
 */
export function threadTimes(events) {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const all = threads.map(({ pid, tid }) => timesOf(events.filter((event) => event.pid === pid && event.tid === tid)));
  return all.sort((one, other) => other.all - one.all)[0];
}

function timesOf(events) {
  const spans = events
    .filter(({ ph, tdur }) => ph === 'X' && tdur !== undefined)
    .sort((one, other) => one.ts - other.ts || other.dur - one.dur);
  const times = { script: 0, layout: 0, paint: 0, all: 0, longest: 0, longestWorked: 0 };
  /** Spans around the present one: its time is none of theirs. */
  const open = [];
  for (const { name, ts, dur, tdur } of spans) {
    while (open.length > 0 && open.at(-1).end <= ts) open.pop();
    const around = open.at(-1);
    const kind = kindOf.get(name) ?? around?.kind;
    if (kind) times[kind] += tdur / 1000;
    if (around?.kind) times[around.kind] -= tdur / 1000;
    if (!around) {
      times.all += tdur / 1000;
      times.longest = Math.max(times.longest, dur / 1000);
      times.longestWorked = Math.max(times.longestWorked, tdur / 1000);
    }
    open.push({ kind, end: ts + dur });
  }
  return times;
}
