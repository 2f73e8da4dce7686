import type { LookingChoice } from '../../../web/src/state/looking.svelte';
import { needsOfLook } from '../../web/support/command-parts';

import {
  beginning,
  click,
  choose,
  field,
  keys,
  type,
  named,
  list,
  found,
  inSheet,
  inExplanation,
  inCurve,
  inBeats,
  inPicture,
  twoNumbers,
  type Row,
} from './controls';

/** The command to look at something, for each thing that there is to look at. */
export const looks: Readonly<Record<keyof LookingChoice, Row>> = {
  learnt: {
    needs: needsOfLook.learnt,
    then: { tabs: 'units' },
    press: [{ within: ['learnt'], control: found('#learnt-units'), give: click }],
    key: [{ within: ['learnt'], control: found('#learnt-picture'), give: keys('ArrowRight') }],
  },
  history: {
    needs: needsOfLook.history,
    then: { tabs: 'layers' },
    press: [{ within: ['history'], control: found('#history-layers'), give: click }],
    key: [{ within: ['history'], control: found('#history-valley'), give: keys('ArrowRight') }],
  },
  product: {
    needs: needsOfLook.product,
    then: { product: 'delta' },
    press: [
      {
        ...inSheet,
        at: { select: 'u1.1' },
        control: found('[data-matrix="delta.0"] tbody button >> nth=0'),
        give: click,
      },
    ],
  },
  curve: {
    needs: needsOfLook.curve,
    then: { curve: 'log' },
    press: [{ ...inCurve, control: named('log'), give: click }],
  },
  zoom: {
    needs: needsOfLook.zoom,
    then: { valley: 'all' },
    press: [{ within: ['history'], control: named('all steps'), give: click }],
  },
  second: {
    needs: needsOfLook.second,
    then: { second: 'w1.1.2' },
    press: [
      { within: ['history'], control: named('two weights'), give: click },
      {
        within: ['history'],
        at: { second: 'w1.2.1' },
        control: list('Upwards'),
        give: choose('w.0.0.1'),
      },
    ],
  },
  order: {
    needs: needsOfLook.order,
    then: { sorted: 'size' },
    press: [
      {
        ...inExplanation,
        unfold: ['.mean details'],
        control: list('Sort by'),
        give: choose('size'),
      },
    ],
  },
  axes: {
    needs: needsOfLook.axes,
    then: { axes: '2,1' },
    press: [{ within: ['learnt'], control: list('Across'), give: choose('1') }],
  },
  heldAt: {
    needs: needsOfLook.heldAt,
    then: { hold: 'example' },
    press: [
      {
        within: ['learnt'],
        at: { axes: '1' },
        control: found('.picture select:has(option[value="mean"])'),
        give: choose('example'),
      },
    ],
  },
  output: {
    needs: needsOfLook.output,
    then: { output: '2' },
    press: [
      {
        within: ['learnt'],
        at: twoNumbers,
        control: list('Output'),
        give: choose('1'),
      },
    ],
  },
  ask: {
    needs: needsOfLook.ask,
    then: { ask: '0,0' },
    press: [
      {
        within: ['learnt'],
        at: { tabs: 'ask', ask: '1,0' },
        control: found('.ask input[type="range"] >> nth=0'),
        give: keys('Home'),
        then: { ask: '-0.12,0' },
      },
    ],
    key: [
      {
        within: ['learnt'],
        at: { tabs: 'ask', ask: '1,0' },
        control: field('x1'),
        give: type('0'),
      },
      { ...inPicture, give: keys('a'), silent: true },
    ],
  },
  move: {
    needs: needsOfLook.move,
    then: { move: 'layer' },
    press: [{ ...inBeats, control: list('Size of a move'), give: choose('layer') }],
  },
  work: {
    needs: needsOfLook.work,
    then: { work: 'train' },
    because: 'what one does decides: to train, or to walk',
  },
  unfolded: {
    needs: needsOfLook.unfolded,
    then: { open: 'training' },
    because: 'what is locked can be unfolded too: its values are in sight',
  },
  difference: {
    needs: needsOfLook.difference,
    then: { difference: 'b1' },
    press: [
      {
        within: ['history'],
        at: { tabs: 'pins', pins: '1,2' },
        control: list('Matrix'),
        give: choose('b'),
      },
    ],
  },
  compare: {
    needs: needsOfLook.compare,
    then: { compare: 'rate:0.05,5' },
    press: [{ within: ['history'], at: { tabs: 'compare' }, control: beginning('0.1 ×'), give: click }],
  },
};
