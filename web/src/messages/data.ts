/** Sentences about the data that are learnt from. */
export const data = {
  own: {
    title: 'Your own data',
    whichClass: (names: readonly string[]) => `Is this ${names.slice(0, -1).join(', ')} or ${names.at(-1)}?`,
    whichValue: (names: readonly string[]) => `What is ${names.join(', ')}?`,
    description: 'Rows that were brought to this page; they stay in your browser, and in the links that you share.',
  },
};
