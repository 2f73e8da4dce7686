/** What data sets and classes are called that are not in the catalogue. */
export const data = {
  edited: (title: string) => `${title}, edited by hand`,

  /** A class whose name is a bare number. @param noun what it counts */
  numbered: (noun: string | undefined, name: string) => `${noun ?? 'class'} ${name}`,

  own: {
    title: 'Your own data',
    whichClass: (names: readonly string[]) => `Is this ${names.slice(0, -1).join(', ')} or ${names.at(-1)}?`,
    whichValue: (names: readonly string[]) => `What is ${names.join(', ')}?`,
  },
};
