/** The page itself, the page as one file, the element for other pages, and the service worker: they stand side by side. */
export const PAGE = 'index.html';
export const ONE_FILE = 'backprop-playground.html';
export const ELEMENT = 'backprop-playground.js';
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
  /**
   * What comes has to be exactly the file that was built. Left out for the page, into which some servers write, and for
   * what it does not run on.
   */
  integrity?: string;
}

/** The build writes what it names by its content here. */
const ASSETS = 'assets/';
export const isAsset = (url: string): boolean => url.startsWith(ASSETS);

/** Whether the page runs on a file. Others, such as a licence or an icon, may be missing on a server, or be rewritten. */
export const isNeeded = (url: string): boolean => url === PAGE || isAsset(url);
