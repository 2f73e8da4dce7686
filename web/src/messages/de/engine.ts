import type { Words } from '../words';

export const engine: Words['engine'] = {
  noWebAssembly: 'Der Rechenkern braucht WebAssembly; dieser Browser ist dafür zu alt oder hat es abgeschaltet.',
  notLoaded: (reason) =>
    `Der Rechenkern konnte nicht oder nicht vollständig geladen werden (${reason}). Prüfe die Verbindung und lade ihn neu.`,
  notFound: (status, url) =>
    `Der Rechenkern konnte nicht geladen werden: Der Server hat auf ${url} mit ${status} geantwortet. Lade ihn neu, oder sag dem Betreiber der Seite Bescheid.`,
  notTheEngine: (url) =>
    `Der Rechenkern konnte nicht geladen werden: Statt ${url} hat der Server eine Webseite geschickt. Lade ihn neu, oder sag dem Betreiber der Seite Bescheid.`,
  damaged: (reason) =>
    `Die Datei des Rechenkerns ist beschädigt oder unvollständig (${reason}). Lade sie neu; wenn das nicht hilft, sag dem Betreiber der Seite Bescheid.`,
  otherBytes: 'es ist nicht die Datei, mit der diese Seite gebaut wurde',
  notSupported: (lacking, reason) =>
    `Dieser Browser kann den Rechenkern nicht ausführen, denn der braucht WebAssembly mit SIMD und Ausnahmen; es fehlt ${lacking} (${reason}). Versuche es mit einem neueren Browser.`,
  noWorker: (reason) => `Dieser Browser hat den Rechenkern nicht in einem Worker gestartet (${reason}).`,

  engineDied: (reason) =>
    `Der Rechenkern hat unerwartet angehalten (${reason}). Starte ihn neu, um von hier aus weiterzumachen.`,
  engineSilent: 'ohne Angabe von Gründen',
  engineClosed: 'Der Rechenkern wurde geschlossen.',
  messageUnreadable: 'eine seiner Nachrichten war nicht lesbar',
  unnamedReason: 'der Browser hat keinen Grund genannt',

  ownMissing: 'deinem eigenen Datensatz fehlen Zeilen oder Spalten',
};
