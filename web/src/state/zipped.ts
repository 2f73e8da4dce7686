import { zipSync } from 'fflate';

/** Files that belong together as one archive, as they are. */
export const zipped = (files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
