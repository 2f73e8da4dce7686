/** Name, file under core/, the text that stands in it once, and what is put in its place. */
export const mutants: readonly (readonly [name: string, file: string, original: string, changed: string])[];
