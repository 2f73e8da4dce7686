/** Sentences for the user about the engine and about values that can't be taken. */
export const engine = {
  noWebAssembly: 'This browser has WebAssembly switched off or is too old for it; the engine needs it.',
  notLoaded: (reason: string) =>
    `The engine could not be loaded, or not to its end (${reason}). Check the connection and load it again.`,
  notFound: (status: number, url: string) =>
    `The engine could not be loaded: the server answered ${status} for ${url}. Load it again, or tell the site's owner.`,
  notTheEngine: (url: string) =>
    `The engine could not be loaded: for ${url} the server sent a page. Load it again, or tell the site's owner.`,
  damaged: (reason: string) =>
    `The engine's file is damaged or incomplete (${reason}). Load it again; if that does not help, tell the site's owner.`,
  otherBytes: 'it is not the file that this page was built with',
  notSupported: (lacking: string, reason: string) =>
    `This browser cannot run the engine, which needs WebAssembly with SIMD and exceptions; it lacks ${lacking} (${reason}). Try a newer browser.`,
  noWorker: (reason: string) => `This browser did not let the engine start in a worker (${reason}).`,

  engineDied: (reason: string) => `The engine has stopped unexpectedly (${reason}). Start it again to go on from here.`,
  engineSilent: 'it ended without giving a reason',
  engineClosed: 'The engine was closed.',
  messageUnreadable: 'one of its messages could not be read',
  unnamedReason: 'the browser gave no reason',

  ownMissing: 'own data have no rows or no columns',
};
