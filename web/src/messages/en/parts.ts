/** What the parts of the page that a link can lock or hide are called. */
export const parts = {
  names: {
    tools: 'View, Share and Start afresh',
    presets: 'Examples to open',
    lessons: 'Lessons',
    transport: 'Train and steps',
    settings: 'Training settings',
    data: 'Data controls',
    network: 'Network editor',
    example: 'Choice of example',
    beats: 'Walk through a step',
    explanation: 'Explanation',
    notation: 'Notation',
    curve: 'Loss curve',
    learnt: 'What the network has learned',
    history: 'During training',
    sheet: 'Matrices',
  },
  locked: 'Locked by the link that opened this page',
  lockedPart: (part: string) => `${part}: locked by the link`,
};
