/** What the page says of being kept in the browser, so that it opens without a network. */
export const offline = {
  newer: 'A newer version is there. It opens at the moment that is shown.',
  newerLoses:
    'A newer version is there. Opening it now would lose this moment, which can’t fit in an address: first choose “Save as a file” under “Share”. It opens by itself once all tabs with this page are closed.',
  /** Beyond the steps of a link and of a file. */
  newerLosesAll: (most: string) =>
    `A newer version is there. Opening it now would lose this moment: neither a link nor a file goes beyond ${most} steps. First save the network under “Share”, “As a model file”; “Bring a network” opens it again. The newer version opens by itself once all tabs with this page are closed.`,
  take: 'Open the newer version',
  notNow: 'Not now',
  /** Beside the page as one file. */
  kept: 'This browser has kept the page: it also opens here without a network.',
};
