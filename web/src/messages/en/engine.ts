/** Sentences for the user about the engine and about values that can't be used. */
export const engine = {
  noWebAssembly: 'The engine needs WebAssembly; this browser is too old for it or has it switched off.',
  notLoaded: (reason: string) =>
    `The engine could not be loaded, or not completely (${reason}). Check the connection and load it again.`,
  notFound: (status: number, url: string) =>
    `The engine could not be loaded: the server answered ${status} for ${url}. Load it again, or tell the site's owner.`,
  notTheEngine: (url: string) =>
    `The engine could not be loaded: the server sent a web page in place of ${url}. Load it again, or tell the site's owner.`,
  damaged: (reason: string) =>
    `The engine's file is damaged or incomplete (${reason}). Load it again; if that does not help, tell the site's owner.`,
  otherBytes: 'it is not the file this page was built with',
  notSupported: (lacking: string, reason: string) =>
    `This browser cannot run the engine, which needs WebAssembly with SIMD and exceptions; it lacks ${lacking} (${reason}). Try a newer browser.`,
  noWorker: (reason: string) => `This browser would not start the engine in a worker (${reason}).`,

  engineDied: (reason: string) => `The engine stopped unexpectedly (${reason}). Start it again to carry on from here.`,
  engineSilent: 'it ended without giving a reason',
  engineClosed: 'The engine was closed.',
  messageUnreadable: 'one of its messages could not be read',
  unnamedReason: 'the browser gave no reason',

  ownMissing: 'your own data set has no rows or no columns',
};
