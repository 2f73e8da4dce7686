import { MOST_FILE_BYTES } from '../import/limits';
import { openFile } from '../import/open-file';
import { SheetProblem } from '../import/problem';
import type { Sheet, Sheets } from '../import/sheet';
import { csv, files as words } from '../messages/words';
import { LinkProblem } from './link/values';
import { isMomentFile, readMomentFile } from './moment-file';
import type { Recipe } from './recipe';

/** What a file gives: a plain text that is still to be cut into columns, one of its tables, a moment, or why it can't be used. */
export type FileContent =
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'sheet'; sheet: Sheet }
  | { kind: 'moment'; recipe: Recipe }
  | { kind: 'problem'; message: string };

/** Bytes by which a moment is known. */
const BEGINNING = 200;

/** A file of rows that was chosen or dropped, and which of its tables is meant. */
export class OpenedFile {
  sheets: Sheets['sheets'] = $state.raw([]);
  chosen = $state(0);
  /** Counts what was asked for: what comes of anything older is not wanted. */
  #asked = 0;
  readonly #give: (content: FileContent) => void;

  /** @param give what is done with the content, each time another table is chosen */
  constructor(give: (content: FileContent) => void) {
    this.#give = give;
  }

  async open(file: File): Promise<void> {
    this.close();
    await this.#bring(() => this.#contentOf(file));
  }

  /** Another one of its tables. */
  async choose(place: number): Promise<void> {
    this.chosen = place;
    await this.#bring(() => this.#sheet());
  }

  /** What was opened is no longer wanted, nor what is still being read. */
  close(): void {
    this.#asked++;
    this.sheets = [];
    this.chosen = 0;
  }

  /** Names of the tables, for a choice between them. */
  get names(): string[] {
    return this.sheets.map(({ name }, i) => name || words.unnamedSheet(i + 1));
  }

  async #bring(work: () => Promise<FileContent>): Promise<void> {
    const asked = ++this.#asked;
    const content = await work().catch(problemOf);
    if (asked === this.#asked) this.#give(content);
  }

  async #contentOf(file: File): Promise<FileContent> {
    const asked = this.#asked;
    if (file.size > MOST_FILE_BYTES) throw new SheetProblem(words.large(MOST_FILE_BYTES));
    const bytes = await bytesOf(file);
    if (isMomentFile(new TextDecoder().decode(bytes.subarray(0, BEGINNING))))
      return { kind: 'moment', recipe: await readMomentFile(new TextDecoder().decode(bytes)) };
    const found = await openFile(bytes, file.name);
    if (!found) return { kind: 'bytes', bytes };
    if (asked === this.#asked) this.sheets = found.sheets;
    return { kind: 'sheet', sheet: await found.sheets[0]!.read() };
  }

  async #sheet(): Promise<FileContent> {
    return { kind: 'sheet', sheet: await this.sheets[this.chosen]!.read() };
  }
}

/** It can't be read where it was changed, moved or deleted since, where another program holds it, and where it is a folder. */
const bytesOf = (file: File): Promise<Uint8Array> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => {
      throw new SheetProblem(csv.unreadable(file.name));
    },
  );

function problemOf(problem: unknown): FileContent {
  if (problem instanceof SheetProblem || problem instanceof LinkProblem)
    return { kind: 'problem', message: problem.message };
  throw problem;
}
