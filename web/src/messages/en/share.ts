import { listOf } from '../intl';
import { quoted } from './quoted';

const within = (verb: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`${verb}: ${listOf(parts.map((part) => part.toLowerCase()))}`];

/** Sentences about handing a moment on, about the parts of the page that a link locks or hides, and about its look. */
export const share = {
  /** What is in the dialog, said as it opens. */
  about: 'A link to this moment, a code of it for phones, and ways to put the page into another one.',
  open: 'Share',
  openHint: 'A link, a QR code or a frame for exactly this moment, and what of the page it shows',
  title: 'Share this moment',
  close: 'Close',

  from: 'The link opens',
  here: (step: string, within: boolean) =>
    `exactly here, ${within ? 'within the step that follows' : 'at'} step ${step}`,
  start: 'the start, at step 0',

  link: 'Link',
  copyLink: 'Copy link',
  copied: 'Copied.',
  notCopied: 'The browser did not let it be copied; it is marked, so that you can copy it by key.',
  tooFar:
    'This moment can’t fit in a link: it takes more than 10 million steps, or more changes and data than a link can hold. A link to the start may still be possible.',
  fragment: 'This page has no address for others. What stands here goes behind the address of any copy of it.',
  base: 'Address of a copy on the web',
  baseHint: 'Kept in this browser; links then begin with it',
  baseWrong: (text: string) =>
    `${quoted(text)} is not a web address, which begins with https:// or http://. The previous one is kept.`,

  qr: 'QR code of the link',
  qrNote: 'To open it on a phone',
  qrTooLong: (count: number) =>
    `With ${count} characters the link is too long for a QR code that a phone could read from a screen.`,

  forClass: 'For a class: what the link shows',
  forClassNote:
    'This changes the link, not your page. Whoever opens it can reach everything again by “Start afresh” or by taking the keys out of the address.',
  states: { shown: 'shown', locked: 'locked', hidden: 'hidden' },
  parts: {
    presets: 'Choice of network and data',
    transport: 'Play and steps',
    settings: 'Training settings',
    data: 'Data controls',
    network: 'Network editor',
    example: 'Choice of example',
    beats: 'Walk through a step',
    explanation: 'Explanation',
    notation: 'Notation',
    curve: 'Loss curve',
    learnt: 'What the network has learned',
    way: 'Along the way',
    sheet: 'Matrices',
  },
  tryIt: 'See how it opens',

  embed: 'Inside another page',
  embedNote: 'HTML for a course page. A page in a frame keeps nothing in the browser.',
  embedCode: 'HTML of the frame',
  copyCode: 'Copy HTML',

  file: 'Without a network',
  fileNote: 'The whole page as one file. It opens from a disk or a stick, and reads every link.',
  download: 'Download the file',

  look: 'View',
  lookHint: 'Size of the type, light or dark',
  /** Where there are several languages. */
  lookOrLanguageHint: 'Language, size of the type, light or dark',
  language: 'Language',
  size: 'Size',
  sizes: { normal: 'normal', large: 'large, for a projector' },
  theme: 'Colours',
  themes: { system: 'as the system', light: 'light', dark: 'dark' },

  locked: 'Locked by the link that this page was opened with',
  lockedPart: (part: string) => `${part}: locked by the link`,
  /** Of the names of the parts. */
  partsNote: (hidden: readonly string[], locked: readonly string[]) =>
    `The link of this page ${[...within('hides', hidden), ...within('locks', locked)].join('; ')}.`,

  afresh: 'Start afresh',
  afreshHint: 'The page as at the first visit; the browser’s Back brings back what is here now',
  restored: 'Your last work is open again.',
};
