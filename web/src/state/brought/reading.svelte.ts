import { MOST_FILE_BYTES } from '../../import/limits';
import { ModelProblem, type BroughtModel, type ModelFile } from '../../import/models/model';
import { csv, files as fileWords, models } from '../../messages/words';

/** What files or a text give: a network, or why they can't be used; null for what is no model. */
export type Found = { model: BroughtModel } | { problem: string } | null;

/** The network of files that belong together. */
export async function modelIn(files: readonly File[]): Promise<Found> {
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_FILE_BYTES)
    return { problem: fileWords.large(MOST_FILE_BYTES) };
  return found(async () => {
    const { openModel } = await import('../../import/models/open-model');
    return openModel(await Promise.all(files.map(read)));
  });
}

export const modelInText = (text: string): Promise<Found> =>
  found(async () => (await import('../../import/models/open-model')).openModelText(text));

async function found(open: () => Promise<BroughtModel | null>): Promise<Found> {
  try {
    const model = await open();
    return model && { model };
  } catch (problem) {
    return { problem: problem instanceof ModelProblem ? problem.message : models.failed };
  }
}

/** It can't be read where it was changed or moved since, and where it is a folder. */
const read = (file: File): Promise<ModelFile> =>
  file.arrayBuffer().then(
    (buffer) => ({ name: file.name, bytes: new Uint8Array(buffer) }),
    () => {
      throw new ModelProblem(csv.unreadable(file.name));
    },
  );

/** Where a network is brought: what was dropped on the page waits here for the dialog. */
export class Bringing {
  /** What was dropped last; null where the dialog was opened by its button. */
  found: Found = $state.raw(null);
  /** Until the dialog has opened: it may come later than what was dropped, and come anew. */
  isAsked = $state(false);
  #reading = 0;

  /** With an empty dialog, or what was dropped. */
  ask(found: Found = null): void {
    this.found = found;
    this.isAsked = true;
  }

  /** Open the dialog if files that were dropped are a model. @returns whether they are */
  async takes(files: readonly File[]): Promise<boolean> {
    const reading = ++this.#reading;
    if (files.reduce((sum, { size }) => sum + size, 0) > MOST_FILE_BYTES) return false;
    const found = await modelIn(files);
    if (found && reading === this.#reading) this.ask(found);
    return found !== null;
  }
}

/** Of the page. */
export const bringing = new Bringing();
