/** What the page says of being kept in the browser, so that it opens without a network. */
export const offline = {
  newer: 'A newer version is there. It opens at the moment that is shown.',
  take: 'Open the newer version',
  notNow: 'Not now',
  /** Beside the page as one file. */
  kept: 'This browser has kept the page: it also opens here without a network.',
};
