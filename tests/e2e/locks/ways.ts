import type { Command } from '../../../web/src/state/commands';
import { needsOf, needsToLeaveOut } from '../../web/support/command-parts';

import {
  click,
  choose,
  type,
  keys,
  times,
  named,
  beginning,
  usual,
  field,
  list,
  found,
  inTransport,
  inSettings,
  inEditor,
  inData,
  inRows,
  inSheet,
  inExplanation,
  inCurve,
  inBeats,
  inHistory,
  inPicture,
  withTool,
  page,
  unit,
  cell,
  typedNumber,
  diverged,
  begun,
  inPins,
  lesson,
  type Row,
  cornerOf,
} from './controls';

/** A model file of the page: 2-1. */
const tinyModel = JSON.stringify({
  format: 'backprop-playground model',
  version: 1,
  layers: [{ activation: 'sigmoid', weights: [[1, -1]], biases: [0.5] }],
});

/** Every command that there is: what it needs, and how it is given. */
export const rows: Readonly<Record<Exclude<Command['do'], 'look'>, Row>> = {
  open: {
    needs: needsOf.open,
    then: { ...begun, data: 'and-gate', net: '2-1' },
    press: [{ within: ['presets'], control: list('Network and data'), give: choose('One unit: AND, 2-1') }],
  },
  openRecipe: {
    needs: needsOf.openRecipe,
    then: { ...begun, data: 'penguins', net: '3-2-1' },
    press: [{ within: ['tools'], control: named('Start afresh'), give: click }],
  },
  openLesson: {
    needs: needsOf.openLesson,
    then: { ...begun, ...lesson },
    press: [{ within: ['lessons'], unfold: ['details.lessons'], control: named('Start with lesson 1'), give: click }],
  },
  closeLesson: {
    needs: needsOf.closeLesson,
    then: { lesson: null },
    press: [{ within: ['lessons'], at: lesson, control: named('Close the lesson'), give: click }],
  },
  openLab: {
    needs: needsOf.openLab,
    then: { ...begun, data: 'exclusive-or', net: '2-3-3-1', step: '1', lab: '1' },
    press: [{ within: ['lessons'], unfold: ['details.lessons'], control: beginning('Find the bug'), give: click }],
  },
  closeLab: {
    needs: needsOf.closeLab,
    then: { lab: null },
    press: [{ within: ['lessons'], at: { ...usual, lab: '1' }, control: named('Leave the lab'), give: click }],
  },
  editNetwork: {
    needs: needsOf.editNetwork,
    then: { ...begun, net: '2-3-1' },
    press: [{ ...inEditor, control: named('More: Units'), give: click }],
    key: [{ ...inEditor, control: field('Units'), give: type('3') }],
  },
  bring: {
    needs: needsOf.bring,
    then: { ...begun, data: 'xor-gate', net: '2-1', init: 'explicit:1,-1,0.5' },
    press: [
      {
        ...inEditor,
        control: named('Bring a network…'),
        give: async (control) => {
          await control.click();
          await control.page().getByLabel('The text of a model').fill(tinyModel);
          await named('Read it')(control.page()).click();
          await named('Use it')(control.page()).click();
        },
        withdrawn: true,
      },
    ],
  },
  editData: {
    needs: needsOf.editData,
    then: { ...begun, data: 'or-gate' },
    press: [{ ...inData, control: list('Data set'), give: choose('or-gate') }],
    key: [{ ...inData, control: field('Held out, %'), give: type('25'), then: { ...begun, heldout: '0.25' } }],
  },
  editRows: {
    needs: needsOf.editRows,
    then: { ...begun, rows: '0,0,0;0,1,1;1,0,1' },
    press: [
      { ...inRows, control: named('Remove row 4'), give: click },
      {
        ...inPicture,
        before: withTool('Remove'),
        give: async (control) => control.click({ position: await cornerOf(control) }),
        withdrawn: true,
      },
    ],
    key: [
      {
        ...inRows,
        control: field('x1, row 1'),
        give: type('0.5'),
        then: { ...begun, rows: '0.5,0,0;0,1,1;1,0,1;1,1,0' },
      },
      {
        ...inPicture,
        before: withTool('Remove'),
        give: keys(...times(14, 'ArrowRight'), ...times(14, 'ArrowUp'), 'Enter'),
        withdrawn: true,
      },
    ],
  },
  reset: {
    needs: needsOf.reset,
    then: begun,
    press: [{ ...inTransport, control: named('Reset'), give: click }],
  },
  newWeights: {
    needs: needsOf.newWeights,
    then: { ...begun, seed: '2' },
    press: [{ ...inSettings, control: named('New weights'), give: click }],
    key: [{ ...inSettings, control: field('Seed'), give: type('2') }],
  },

  setLearningRate: {
    needs: needsOf.setLearningRate,
    then: { then: '3:rate:1' },
    press: [{ ...inSettings, control: named('More: Learning rate η'), give: click }],
    key: [{ ...inSettings, control: field('Learning rate η'), give: type('1') }],
  },
  scaleLearningRate: {
    needs: needsOf.scaleLearningRate,
    then: { then: '1:rate:8.5e+307' },
    press: [{ at: diverged, control: named('Halve the rate'), give: click, withdrawn: true }],
  },
  setBatchSize: {
    needs: needsOf.setBatchSize,
    then: { then: '3:batch:2' },
    press: [{ ...inSettings, control: named('Less: Batch size m'), give: click }],
    key: [{ ...inSettings, control: field('Batch size m'), give: type('2') }],
  },
  configure: {
    needs: needsOf.configure,
    then: { then: '3:opt:momentum' },
    press: [{ ...inEditor, control: list('Optimizer'), give: choose('momentum') }],
  },
  setMember: {
    needs: needsOf.setMember,
    then: { then: '3:l2:0.1' },
    key: [{ ...inEditor, control: found('[id="field-penalty.l2"]'), give: type('0.1') }],
  },
  freeze: {
    needs: needsOf.freeze,
    then: { then: '3:frozen:w1.1.1' },
    press: [
      {
        ...inExplanation,
        control: (page) => page.getByRole('checkbox', { name: 'Frozen', exact: true }),
        give: click,
        withdrawn: true,
      },
      {
        ...inEditor,
        control: (page) => page.getByRole('checkbox', { name: 'b of layer 2 frozen' }),
        give: click,
        then: { then: '3:frozen:b2' },
      },
    ],
  },
  setParameters: {
    needs: needsOf.setParameters,
    then: { then: '3:w1.1.1:0.25' },
    press: [
      {
        ...inExplanation,
        control: named('Type a value'),
        give: async (control) => {
          await control.click();
          await typedNumber(control);
        },
        withdrawn: true,
      },
    ],
    key: [
      {
        ...inSheet,
        silent: true,
        control: cell,
        give: async (control) => {
          await control.press('F2');
          await typedNumber(control);
        },
      },
    ],
  },
  leaveOutAhead: {
    needs: needsOf.leaveOutAhead,
    then: { then: null },
    press: [
      {
        ...inCurve,
        at: { then: '5:rate:0.1' },
        needs: needsToLeaveOut.settings,
        control: named('Leave it out'),
        give: click,
        withdrawn: true,
      },
      {
        ...inCurve,
        at: { then: '5:w1.1.1:0.1' },
        needs: needsToLeaveOut.numbers,
        control: named('Leave it out'),
        give: click,
        withdrawn: true,
      },
    ],
  },

  play: { needs: needsOf.play, then: {}, because: 'its button is that of toggle; a link opens at rest' },
  pause: {
    needs: needsOf.pause,
    then: {},
    because: 'a link opens at rest',
    press: [
      {
        ...inExplanation,
        unfold: ['details.check'],
        before: named('Train'),
        control: named('Check all 9'),
        give: click,
      },
    ],
  },
  toggle: {
    needs: needsOf.toggle,
    then: {},
    because: 'a link opens at rest',
    trains: true,
    press: [{ ...inTransport, control: named('Train'), give: click }],
  },
  step: {
    needs: needsOf.step,
    then: { step: '4' },
    press: [{ ...inTransport, control: named('1 step'), give: click }],
  },
  trainEpoch: {
    needs: needsOf.trainEpoch,
    then: { step: '4' },
    press: [{ ...inTransport, at: { batch: '2' }, control: named('1 epoch'), give: click }],
  },
  setPace: {
    needs: needsOf.setPace,
    then: { pace: '3' },
    press: [{ ...inTransport, control: list('Speed'), give: choose('3 per second') }],
  },
  goTo: {
    needs: needsOf.goTo,
    then: { step: null },
    press: [
      {
        ...inCurve,
        control: found('section.curve .plot'),
        give: (control) => control.click({ position: { x: 50, y: 60 } }),
      },
      {
        ...inHistory,
        silent: true,
        control: found('.history .chart'),
        give: (control) => control.click({ position: { x: 40, y: 40 } }),
      },
      {
        ...inHistory,
        at: { tabs: 'pins', pins: '1,2' },
        control: named('Go to A'),
        give: click,
        then: { step: '1' },
        withdrawn: true,
      },
      {
        at: diverged,
        control: (page) => page.getByRole('button', { name: /^Back to step/ }),
        give: click,
        then: { step: null },
        withdrawn: true,
      },
    ],
    key: [
      { ...inCurve, control: found('section.curve .plot'), give: keys('Home', 'Enter') },
      { ...inHistory, control: found('.history .chart'), give: keys('Home', 'Enter') },
    ],
  },
  move: {
    needs: needsOf.move,
    then: { step: '2', beat: 'update1' },
    press: [{ ...inBeats, at: { move: 'operation' }, control: named('Back by one operation'), give: click }],
    key: [
      {
        within: ['beats'],
        at: { move: 'operation' },
        anywhere: true,
        control: page,
        give: (control) => control.press('Shift+ArrowLeft'),
      },
    ],
  },
  goToBeat: {
    needs: needsOf.goToBeat,
    then: { step: '2', beat: 'start' },
    press: [{ ...inBeats, control: field('Place in the step'), give: (control) => control.fill('0') }],
    key: [{ ...inBeats, control: field('Place in the step'), give: keys('Home') }],
  },
  beforeNextUpdate: {
    needs: needsOf.beforeNextUpdate,
    then: { beat: 'gradient1' },
    press: [{ ...inExplanation, control: named('Type a value'), give: click, withdrawn: true }],
    key: [{ ...inSheet, silent: true, control: cell, give: keys('F2') }],
  },

  select: {
    needs: needsOf.select,
    then: { select: 'u1.2' },
    press: [{ control: unit, give: click }],
    key: [
      { control: unit, give: keys('Enter') },
      { anywhere: true, control: page, give: (control) => control.press('Escape'), then: { select: 'none' } },
    ],
  },
  chooseExample: {
    needs: needsOf.chooseExample,
    then: { example: '2' },
    press: [
      { within: ['example'], control: named('More: Example'), give: click },
      { ...inRows, control: (page) => page.locator('.data-controls tbody th button').nth(1), give: click },
      {
        ...inExplanation,
        unfold: ['.mean details'],
        control: (page) => page.locator('.mean li button').nth(1),
        give: click,
      },
      {
        ...inSheet,
        at: { batch: '1', order: 'inOrder', step: '2' },
        control: named('Show example 2'),
        give: click,
        withdrawn: true,
      },
      {
        ...inPicture,
        before: withTool('Choose'),
        give: async (control) => control.click({ position: await cornerOf(control) }),
        then: { example: '4' },
        silent: true,
      },
    ],
    key: [
      { within: ['example'], control: field('Example'), give: type('2') },
      { ...inPicture, before: withTool('Choose'), give: keys(...times(14, 'ArrowUp'), 'Enter'), silent: true },
    ],
  },
  showGradientsOf: {
    needs: needsOf.showGradientsOf,
    then: { of: 'L' },
    press: [{ ...inSheet, control: (page) => page.getByRole('button', { name: /^L of example/ }), give: click }],
  },
  write: {
    needs: needsOf.write,
    then: { write: 'row' },
    press: [
      {
        within: ['explanation', 'notation'],
        unfold: ['.explanation details:has(> .floating)'],
        control: found('input[name="notation-layout"][value="row"]'),
        give: click,
      },
    ],
  },
  setDigits: {
    needs: needsOf.setDigits,
    then: { digits: '5' },
    press: [{ ...inSheet, control: named('More digits'), give: click }],
  },
  pin: {
    needs: needsOf.pin,
    then: { pins: '3' },
    press: [{ ...inPins, control: named('Pin as A'), give: click }],
  },
  unpin: {
    needs: needsOf.unpin,
    then: { pins: null },
    press: [{ ...inPins, at: { tabs: 'pins', pins: '2' }, control: named('Unpin A'), give: click }],
  },
  askFor: {
    needs: needsOf.askFor,
    then: { blank: 'a1.2,L,delta1.1,dw1.1.1,wnew1.1.1' },
    press: [
      { ...inExplanation, control: named('Quiz me'), give: click },
      { at: { blank: 'z1.1' }, control: named('End the quiz'), give: click, then: { blank: null } },
    ],
  },
  tell: {
    needs: needsOf.tell,
    then: {},
    press: [{ at: { blank: 'z1.1' }, control: named('Show the solution'), give: click }],
    because: 'What was answered is no part of a link: whoever opens it is asked.',
  },
  setLook: {
    needs: needsOf.setLook,
    then: { size: 'large' },
    press: [
      {
        within: ['tools'],
        unfold: ['.tools details'],
        control: (page) => page.getByRole('radio', { name: 'large, for a projector' }),
        give: click,
      },
    ],
  },
};
