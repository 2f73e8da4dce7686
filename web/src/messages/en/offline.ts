/** What the page says of being kept in the browser, so that it opens without a network. */
export const offline = {
  newer: 'A newer version is there. It opens at the moment that is shown.',
  newerLoses:
    'A newer version is there. Opening it now would lose this moment, which can’t fit in an address: first choose “Save as a file” under “Share”. It opens by itself once all tabs with this page are closed.',
  take: 'Open the newer version',
  notNow: 'Not now',
  /** Beside the page as one file. */
  kept: 'This browser has kept the page: it also opens here without a network.',
};
