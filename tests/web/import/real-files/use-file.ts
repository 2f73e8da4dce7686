import { loadEngine } from '../../../../wasm/node.mjs';
import { en } from '../../../../web/src/messages/en';
import { later } from '../../../../web/src/messages/en/later';
import { speak, speakLater } from '../../../../web/src/messages/words';

speak('en', 'en-GB', en);
speakLater(later);

// The page's own code takes its words as it is loaded.
const { OpenedFile } = await import('../../../../web/src/state/opened-file.svelte');
const { Draft } = await import('../../../../web/src/state/own-rows/draft.svelte');
const { withOwnData } = await import('../../../../web/src/state/edit-data');
const { defaults } = await import('../../../../web/src/state/defaults');
const { Experiment } = await import('../../../../web/src/state/experiment.svelte');
const { loadDataset } = await import('../../../../web/src/state/load-dataset');
const engine = await loadEngine();
const calls = {
  toyDataset: async (options: Parameters<typeof engine.toyDataset>[0]) => engine.toyDataset(options),
  fillGaps: async (given: Parameters<typeof engine.fillGaps>[0]) => engine.fillGaps(given),
};

const STEPS = 10;

/** What comes of a file that is opened on the page with nothing chosen by hand. */
export type Outcome = { kind: 'used'; what: string } | { kind: 'asked' | 'refused' | 'not finite'; why: string };

/** Open it, take what is recognised, and train. */
export async function useFile(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Outcome> {
  const draft = new Draft();
  let opened: Promise<void> | string = '';
  const file = new OpenedFile((content) => {
    if (content.kind === 'problem') opened = content.message;
    else if (content.kind === 'moment') opened = 'a moment';
    else opened = draft.open(content);
  });
  await file.open(new File([bytes], name));
  if (typeof opened === 'string') return { kind: 'refused', why: opened };
  await (opened as Promise<void>);
  if (draft.asks) return { kind: 'asked', why: `${draft.all.length} readings` };
  const { own, problem } = draft.outcome;
  return own ? train(own) : { kind: 'refused', why: problem! };
}

type Own = NonNullable<InstanceType<typeof Draft>['outcome']['own']>;

async function train({ columns, rows }: Own): Promise<Outcome> {
  const choice = withOwnData(defaults, columns, rows);
  const { settings, data } = new Experiment(choice, await loadDataset(choice, calls)).opening;
  const session = new engine.Session(settings, data);
  const { step, stopped } = session.step(STEPS);
  session.delete();
  const answers =
    columns.meaning.kind === 'class' ? `${columns.meaning.names.length} classes` : columns.meaning.names.join(', ');
  const what = `${rows.inputs.length} rows, ${columns.inputs.length} inputs, ${answers}`;
  return step === STEPS && !stopped ? { kind: 'used', what } : { kind: 'not finite', why: what };
}
