import { listOf } from '../intl';
import { quoted } from './quoted';

const within = (verb: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`${verb}: ${listOf(parts.map((part) => part.toLowerCase()))}`];

/** Sentences about sharing a moment, about the parts of the page that a link locks or hides, and about its look. */
export const share = {
  /** What is in the dialog, spoken as it opens. */
  about: 'A link to this moment, a QR code for phones, and ways to put the page inside another.',
  open: 'Share',
  openHint: 'A link, a QR code or a frame for exactly this moment, and which parts of the page it shows',
  title: 'Share this moment',
  close: 'Close',

  from: 'The link opens',
  here: (step: string, within: boolean) => `exactly here, ${within ? 'within the step after' : 'at'} step ${step}`,
  start: 'the start, at step 0',

  link: 'Link',
  copyLink: 'Copy link',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying; the text is selected, so you can copy it with the keyboard.',
  tooFar:
    'This moment can’t fit in a link: it takes more than 10 million steps, or more changes and data than a link can hold. A link to the start may still be possible.',
  fragment: 'This page has no address that others can open. Add this text to the address of any copy of it.',
  base: 'Address of a copy on the web',
  baseHint: 'Kept in this browser; links then begin with it',
  baseWrong: (text: string) =>
    `${quoted(text)} is not a web address, which begins with https:// or http://. The previous one is kept.`,

  qr: 'QR code of the link',
  qrNote: 'To open it on a phone',
  qrTooLong: (count: number) =>
    `With ${count} characters the link is too long for a QR code that a phone can read from a screen.`,

  forClass: 'For a class: what the link shows',
  forClassNote:
    'This changes the link, not your page. Anyone who opens it can get everything back with “Start afresh” or by deleting the keys from the address.',
  set: 'The link is for',
  sets: {
    everything: { name: 'Everything', about: 'all parts and controls' },
    look: { name: 'Look only', about: 'nothing can be changed' },
    walk: { name: 'Walk a step', about: 'Next, the explanation and the matrices' },
    train: { name: 'Train and watch', about: 'Train, the loss curve and what is learned' },
  },
  states: { shown: 'shown', locked: 'locked', hidden: 'hidden' },
  tryIt: 'See how it opens',

  embed: 'Inside another page',
  embedNote: 'HTML for a course page. A page in a frame keeps nothing in the browser.',
  embedCode: 'HTML of the frame',
  elementNote: 'Or as an element: it is as high as what it shows, and the course page can ask it and hear its answers.',
  elementCode: 'HTML of the element',
  copyCode: 'Copy HTML',

  file: 'Offline',
  fileNote: 'The whole page as one file. It opens from a disk or a USB stick, and reads every link.',
  download: 'Download the file',

  look: 'View',
  lookHint: 'Text size, light or dark',
  /** Where there are several languages. */
  lookOrLanguageHint: 'Language, text size, light or dark',
  language: 'Language',
  /** In a link that names none. */
  readersLanguage: 'like the browser',
  size: 'Size',
  sizes: { normal: 'normal', large: 'large, for a projector' },
  theme: 'Colours',
  themes: { system: 'like the system', light: 'light', dark: 'dark' },

  /** With the names of the parts. */
  partsNote: (hidden: readonly string[], locked: readonly string[]) =>
    `This page’s link ${[...within('hides', hidden), ...within('locks', locked)].join('; ')}.`,

  restored: 'Your last work is open again.',
};
