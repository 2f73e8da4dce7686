import { counted, listOf } from '../intl';
import { quoted } from './quoted';

const listed = (keys: readonly string[]): string => listOf(keys.map((key) => `“${key}”`));

/** Sentences about links to a moment. */
export const link = {
  dismiss: 'OK',
  problems: { link: 'The link was not opened.', kept: 'The work that this browser had kept was not opened.' },
  replaying: 'Training again to that moment:',
  replayed: (done: string, total: string, seconds: string) =>
    `${done} of ${total} ${total === '1' ? 'step' : 'steps'}, about ${seconds} s more`,
  stop: 'Stop here',

  tooLong: (given: number, most: number) => `It has ${given} characters; a link has at most ${most}.`,
  tooLarge: {
    browser:
      'An address has no room for all of this. The rest is kept in this browser, where the address brings it back; it opens nowhere else.',
    page: 'An address has no room for all of this, and this browser keeps nothing: Back and Forward find it, a reload loses it.',
    beyond:
      'This moment is larger, or farther, than an address can say: the address stays at the one before, and a reload goes back to that.',
  },
  dropped: 'To make room, this browser has deleted the oldest data that it kept for earlier addresses.',
  notHere: (keys: readonly string[]) =>
    `Of this link, ${listed(keys)} ${keys.length === 1 ? 'is' : 'are'} kept only in the browser in which it was made: this is another one, or room had to be made there.`,
  unreadable: (text: string) => `${quoted(text)} is not a key=value pair.`,
  newer: (version: string) => `It is of version ${quoted(version)}; this page reads version 1. Load the page again.`,
  unknown: (key: string, known: string) => `It has ${quoted(key)}, which is none of ${known}.`,
  twice: (key: string) => `It has ${quoted(key)} twice.`,
  ownIncomplete: 'Its own data lack their rows, their columns, or their classes or values.',
  notUnpacked: (key: string, most: number) =>
    `${quoted(key)} can't be unpacked: it is damaged, or becomes more than ${most} bytes.`,
  wrong: (key: string, text: string, wanted: string) => `${key} is ${quoted(text)}; it must be ${wanted}.`,
  beyond: {
    large: (key: string, text: string) => `${key} has ${quoted(text)}, which is too large to be stored.`,
    small: (key: string, text: string) =>
      `${key} has ${quoted(text)}, which is too small to be stored: it would become 0.`,
  },
  oneOf: (names: readonly string[]) => `one of ${names.join(', ')}`,

  wanted: {
    net: (most: { inputs: number; units: number; hiddenLayers: number }) =>
      `the numbers of inputs (at most ${most.inputs}) and of the units of each layer (at most ${most.units}), such as 3-2-1, with at most ${most.hiddenLayers} hidden layers`,
    activations: (layers: number, names: string) => `${layers} of ${names}, with a comma between them`,
    whole: (from: number, to: number) => `a whole number from ${from} to ${to}`,
    rate: 'a number, 0 or more',
    number: 'a number, such as 0.5 or -1e-3',
    numbers: (count: number) =>
      `explicit: and all ${count} weights and biases of the network, with commas between them`,
    group: (kind: string, names: string) =>
      names === '' ? `${kind} alone` : `${kind}, then any of ${names} with its number, all with colons between them`,
    fraction: 'a number from 0 up to, not including, 1',
    pace: 'a number above 0, or full',
    batch: 'a whole number from 1 to 1000000, or full',
    beat: (names: string) => `one of ${names}`,
    part: 'such as w1.1.2 (layer, row, column), b1.2, u1.2, x3, loss or none, and in this network',
    changes: (names: string) =>
      `a list such as 40:rate:0.1,55:w1.1.2:0.5, its steps in order, of ${names}, or of weights and biases of this network`,
    fewChanges: (most: number) => `a list of at most ${most} changes`,
    flag: '0 or 1',
    axes: 'one or two columns of the data, counted from 1, with a comma between them',
    difference: 'W, b, dW or db and the number of a layer of this network, such as dW2',
    pins: 'one or two steps with a comma between them, such as 12,40',
    noise: 'a number from 0 to 1',
    features: (names: string) => `some of ${names}, each once, with a comma between them`,
    rows: (columns: number) =>
      `rows of ${counted(columns, 'number', 'numbers')}, such as 0,1,1;1,1,0 with commas in a row and semicolons between rows`,
    classOf: (classes: number) => `rows that end with the number of a class, from 0 to ${classes - 1}`,
    names: (least: number, most: number) =>
      `${least} to ${most} different names of 1 to 60 characters, with a tabulator between them`,
    notHidden: (part: string) => `parts that hide does not name: ${part} is hidden`,
    words: (names: string) => `some of ${names}, with a comma between them`,
  },
};
