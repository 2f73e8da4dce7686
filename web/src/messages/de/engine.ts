import type { Words } from '../words';

export const engine: Words['engine'] = {
  noWebAssembly: 'Die Engine braucht WebAssembly; dieser Browser ist dafür zu alt oder hat es abgeschaltet.',
  notLoaded: (reason) =>
    `Die Engine konnte nicht oder nicht vollständig geladen werden (${reason}). Prüfe die Verbindung und lade sie neu.`,
  notFound: (status, url) =>
    `Die Engine konnte nicht geladen werden: Der Server hat auf ${url} mit ${status} geantwortet. Lade sie neu, oder sag dem Betreiber der Seite Bescheid.`,
  notTheEngine: (url) =>
    `Die Engine konnte nicht geladen werden: Statt ${url} hat der Server eine Webseite geschickt. Lade sie neu, oder sag dem Betreiber der Seite Bescheid.`,
  damaged: (reason) =>
    `Die Datei der Engine ist beschädigt oder unvollständig (${reason}). Lade sie neu; wenn das nicht hilft, sag dem Betreiber der Seite Bescheid.`,
  otherBytes: 'es ist nicht die Datei, mit der diese Seite gebaut wurde',
  notSupported: (lacking, reason) =>
    `Dieser Browser kann die Engine nicht ausführen, denn sie braucht WebAssembly mit SIMD und Ausnahmen; es fehlt ${lacking} (${reason}). Versuche es mit einem neueren Browser.`,
  noWorker: (reason) => `Dieser Browser hat die Engine nicht in einem Worker gestartet (${reason}).`,

  engineDied: (reason) =>
    `Die Engine hat unerwartet angehalten (${reason}). Starte sie neu, um von hier aus weiterzumachen.`,
  engineSilent: 'ohne Angabe von Gründen',
  engineClosed: 'Die Engine wurde geschlossen.',
  messageUnreadable: 'eine ihrer Nachrichten war nicht lesbar',
  unnamedReason: 'der Browser hat keinen Grund genannt',

  ownMissing: 'deinem eigenen Datensatz fehlen Zeilen oder Spalten',
};
