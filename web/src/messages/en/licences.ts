/** What the page says about the licences. */
export const licences = {
  own: 'Backprop Playground is free software (MIT).',
  open: 'Licences',
  openHint: 'The licences of the page and of everything it is made with',
  title: 'Licences',
  loading: 'Loading the licences…',
  missing: (file: string) => `The licences can’t be loaded; they are in ${file}, beside the page.`,
  close: 'Close',
};
