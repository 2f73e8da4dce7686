/** Of the tools in the head of the page, what comes with them. */
export const tools = {
  worksheets: 'Worksheets',
  worksheetsHint: 'Exercises for paper with their solutions, with other numbers for everyone',
};
