import { counted, listOf } from '../intl';
import { quoted } from './quoted';

const listed = (keys: readonly string[]): string => listOf(keys.map((key) => `“${key}”`));

/** Sentences about links to a moment. */
export const link = {
  problems: { link: 'The link was not opened.', kept: 'The work kept in this browser was not opened.' },
  replaying: 'Training again up to that moment:',
  replayed: (done: string, total: string, seconds: string) =>
    `${done} of ${total} ${total === '1' ? 'step' : 'steps'}, about ${seconds} s more`,
  stop: 'Stop here',

  /** A moment that the link carries is shown at once, and trained to again in the meantime. */
  proof: {
    running: 'This moment is the link’s own. To prove it, the page is training there from step 0:',
    done: (done: string, total: string) => `${done} of ${total} steps.`,
    before: 'Earlier steps can be shown after that.',
    awaited: 'Going back waits for it.',
    progress: 'Proof of the link’s moment',
    stop: 'Stop',
    stopped: 'This moment is the link’s own and is not proved:',
    goOn: 'Prove it',
    proved: (step: string) => `Proved: training from step 0 has led to the link’s moment, bit for bit (${step} steps).`,
    refuted: 'The link’s moment is not the one that its settings lead to.',
    apart: (step: string, name: string, carried: string, trained: string) =>
      `After ${step} steps the largest difference is in ${name.toLowerCase()}: ${carried} in the link, ${trained} when trained.`,
    memoryApart: (step: string) =>
      `After ${step} steps the weights agree, but what the optimizer keeps or the order of the examples does not.`,
    shown: 'The page now shows the trained one.',
    typeIn: 'Use the link’s weights',
    typeInHint: 'Type all weights and biases of the link in at that step, as a change by hand',
    refused: 'The moment in the link could not be used, so the page has trained there again.',
  },

  tooLong: (given: number, most: number) => `It has ${given} characters; a link can have at most ${most}.`,
  tooLarge: {
    browser:
      'This moment can’t fit in an address. The rest of it is kept in this browser, so the address opens only here.',
    page: 'This moment can’t fit in an address, and this browser keeps nothing: Back and Forward find it, but a reload loses it.',
    beyond:
      'This moment is too large for an address, or takes too many steps: the address stays at the previous one, and a reload goes back to that.',
  },
  dropped: 'To make room, this browser has deleted the oldest data it kept for earlier addresses.',
  notHere: (keys: readonly string[]) =>
    `In this link, ${listed(keys)} ${keys.length === 1 ? 'is' : 'are'} kept only in the browser that made it: this is a different one, or it had to make room.`,
  unreadable: (text: string) => `${quoted(text)} is not a key=value pair.`,
  newer: (version: string) => `It has version ${quoted(version)}; this page reads version 1. Load the page again.`,
  unknown: (key: string, known: string) => `It has ${quoted(key)}, which is not one of ${known}.`,
  twice: (key: string) => `It has ${quoted(key)} twice.`,
  ownIncomplete: 'Its own data set must have rows, columns, and classes or values.',
  notUnpacked: (key: string, most: number) =>
    `${quoted(key)} can't be unpacked: it is damaged, or unpacks to more than ${most} bytes.`,
  wrong: (key: string, text: string, wanted: string) => `${key} is ${quoted(text)}; it must be ${wanted}.`,
  beyond: {
    large: (key: string, text: string) => `${key} has ${quoted(text)}, which is too large to be stored.`,
    small: (key: string, text: string) =>
      `${key} has ${quoted(text)}, which is too small to be stored: it would become 0.`,
  },
  oneOf: (names: readonly string[]) => `one of ${names.join(', ')}`,

  wanted: {
    net: (most: { inputs: number; units: number; hiddenLayers: number }) =>
      `the number of inputs (at most ${most.inputs}), then the units of each layer (at most ${most.units}), such as 3-2-1, with at most ${most.hiddenLayers} hidden layers`,
    activations: (layers: number, names: string) => `${layers} of ${names}, separated by commas`,
    whole: (from: number, to: number) => `a whole number from ${from} to ${to}`,
    rate: 'a number, 0 or more',
    number: 'a number, such as 0.5 or -1e-3',
    numbers: (count: number) => `explicit: and all ${count} weights and biases of the network, separated by commas`,
    group: (kind: string, names: string) =>
      names === '' ? `${kind} alone` : `${kind}, then any of ${names} with its number, all separated by colons`,
    fraction: 'a number from 0 up to but not including 1',
    pace: 'a number above 0, or full',
    batch: 'a whole number from 1 to 1000000, or full',
    beat: (names: string) => `one of ${names}`,
    part: 'a part of this network, such as w1.1.2 (layer, row, column), b1.2, u1.2, x3, loss or none',
    blank: (most: number) =>
      `up to ${most} different numbers of this network, such as z1.2, a1.2, delta1.2, dw1.1.2 (layer, row, column), db1.2, wnew1.1.2, L or J, separated by commas`,
    told: 'some of the numbers that stand in blank, separated by commas',
    changes: (names: string) =>
      `a list such as 40:rate:0.1,55:w1.1.2:0.5, in the order of their steps, of ${names}, or of weights and biases of this network`,
    link: 'the text of a link, such as data=xor-gate&net=2-2-1',
    hosts: (most: number) =>
      `up to ${most} different origins such as https://school.example or http://localhost:8080, without a path, separated by commas`,
    frozen:
      'none, or weights and biases of this network, such as b1, w2 (all of a layer), b1.2 or w1.1.2 (one of them), separated by colons',
    fewChanges: (most: number) => `a list of at most ${most} changes`,
    flag: '0 or 1',
    axes: 'one or two columns of the data, counted from 1 and separated by a comma',
    ask: 'a number for each column of the data, separated by commas',
    second: 'a weight or bias of this network, such as w1.1.2 (layer, row, column) or b1.2',
    difference: 'W, b, dW or db and the number of a layer of this network, such as dW2',
    compare: (most: number) =>
      `rate, batch, opt, loss or act, a colon, and 1 to ${most} different values separated by commas, such as rate:0.03,3`,
    lesson: (places: string) => `a lesson and the number of its step, at most: ${places}`,
    pins: 'one or two steps separated by a comma, such as 12,40',
    noise: 'a number from 0 to 1',
    features: (names: string) => `some of ${names}, each once, separated by commas`,
    rows: (columns: number) =>
      `rows of ${counted(columns, 'number', 'numbers')}, such as 0,1,1;1,1,0 with commas within rows and semicolons between them`,
    listedRows: 'a seed, last, spaced, or rows: and the rows in ascending order, counted from 1, such as rows:3,7-9',
    ownRows: 'left out where the data are not your own',
    wordInputs: 'inputs in ascending order, counted from 1, such as 3,7-9, where 7-9 are the words of one column',
    classOf: (classes: number) => `rows that end with the number of a class, from 0 to ${classes - 1}`,
    names: (least: number, most: number) =>
      `${least} to ${most} different names of 1 to 60 characters, separated by tabs`,
    notHidden: (part: string) => `parts that hide does not name, but ${part} is hidden`,
    words: (names: string) => `some of ${names}, separated by commas`,
  },
};
