export type FileText = string | Uint8Array;

/** Let the browser save a text, or bytes, as a file. @param type such as `text/csv` */
export const saveText = (name: string, text: FileText, type: string): void =>
  saveBlob(name, new Blob([text as BlobPart], { type }));

export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
