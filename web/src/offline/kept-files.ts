/** The page itself, the page as one file, and the service worker, by their names beside each other. */
export const PAGE = 'index.html';
export const ONE_FILE = 'backprop-playground.html';
export const SERVICE_WORKER = 'service-worker.js';

/** What makes a version of the page. */
export interface KeptFiles {
  /** Of these files: others have another one. */
  version: string;
  /** The script that the page of this version names; it names all others, and its own name tells what is in it. */
  firstScript: string;
  files: readonly KeptFile[];
}

export interface KeptFile {
  /** Beside the service worker. */
  url: string;
  /** Of what is in it; null where its name tells that. */
  revision: string | null;
  /** What comes has to be exactly the file that was built; left out for the page, into which some servers write. */
  integrity?: string;
}
