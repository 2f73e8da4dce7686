import type { Locator, Page } from '@playwright/test';
import type { Command } from '../../../web/src/state/commands';
import type { LookingChoice } from '../../../web/src/state/looking.svelte';
import type { PagePart } from '../../../web/src/state/page-options.svelte';
import { needsOf, needsOfLook, needsToLeaveOut, type Needs } from '../../web/support/command-parts';

/** Keys of a link with their values; null: it has no such key. */
export type Keys = Readonly<Record<string, string | null>>;

/** How a command is given on the page. */
export interface Way {
  /** The parts of the page in which its control stands, from the outermost on; none for what is of no part. */
  within?: readonly PagePart[];
  /** The moment at which it can be given, where that is not {@link usual}. */
  at?: Keys;
  /** What is unfolded for it, from the outermost on. */
  unfold?: readonly string[];
  /** What has to be in sight for its control to be drawn. */
  sight?: string;
  /** What is pressed before, where it is there. */
  before?: (page: Page) => Locator;
  control: (page: Page) => Locator;
  give: (control: Locator) => Promise<unknown>;
  /** What the link of the moment has then, where that is not what {@link Row.then} says. */
  then?: Keys;
  needs?: Needs;
  /** Its key is heard wherever the focus is. */
  anywhere?: true;
  /** Its control, or what is pressed before it, is gone where the command is not allowed. */
  withdrawn?: true;
  /** Its control stays, and does nothing and says nothing. */
  silent?: true;
}

/** What the table says of a command. */
export interface Row {
  needs: Needs;
  /** What the link of the moment has when it was done; a link that has it leads to the same. */
  then: Keys;
  /** Whether it trains then. */
  trains?: true;
  press?: readonly Way[];
  key?: readonly Way[];
  /** Why there is no press, or no link that does the same. */
  because?: string;
}

/** Two inputs, two hidden units, four examples: three steps are done. */
export const usual: Keys = { data: 'xor-gate', net: '2-2-1', example: '1', rate: '0.5', step: '3' };

// ---- what is done to a control --------------------------------------------------------------------

const click = (control: Locator): Promise<unknown> => control.click();
const choose = (option: string) => (control: Locator) => control.selectOption(option);
const type = (text: string) => async (control: Locator) => {
  await control.fill(text);
  await control.press('Enter');
};
/** One key after the other, with the focus on the control. */
const keys =
  (...names: string[]) =>
  async (control: Locator) => {
    await control.focus();
    for (const name of names) await control.page().keyboard.press(name);
  };
const times = (count: number, name: string): string[] => Array.from({ length: count }, () => name);
const named = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true });
const field = (label: string) => (page: Page) => page.getByLabel(label, { exact: true });
const list = (name: string) => (page: Page) => page.getByRole('combobox', { name });
const found = (selector: string) => (page: Page) => page.locator(selector);

// ---- where they stand -----------------------------------------------------------------------------

const inTransport = { within: ['transport'] } as const;
const inSettings = { within: ['settings'], unfold: ['details.training'] } as const;
const inEditor = { within: ['network'], unfold: ['details.editor'] } as const;
const inData = { within: ['data'], unfold: ['details.data-controls'] } as const;
const inRows = {
  within: ['data'],
  unfold: ['details.data-controls', '.data-controls .parts > details:first-of-type'],
} as const;
const inSheet = { within: ['sheet'] } as const;
const inExplanation = { within: ['explanation'] } as const;
const inCurve = { within: ['curve'] } as const;
const inBeats = { within: ['beats'] } as const;
const inHistory = {
  within: ['history'],
  sight: '.history',
  at: { tabs: 'layers' },
  then: { step: '1' },
  silent: true,
} as const;
const inPicture = {
  within: ['learnt'],
  sight: '.learnt',
  control: (page: Page) => page.locator('.picture .chart'),
} as const;
const withTool = (name: string) => (page: Page) => page.locator('.picture').getByRole('button', { name, exact: true });
/** What a key that is no control's goes to. */
const page = (page: Page): Locator => page.locator('body');
const unit = (page: Page): Locator =>
  page.getByRole('group', { name: /^Drawing/ }).getByRole('button', { name: /^Unit 2 of layer 1/ });
const cell = (page: Page): Locator => page.locator('[data-matrix="W.0"] tbody button').first();
const typedNumber = async (control: Locator): Promise<void> => {
  const input = control.page().locator('[popover]:popover-open input');
  if ((await input.count()) === 0) return;
  await input.fill('0.25');
  await input.press('Enter');
};
/** Its loss is infinite. */
const diverged: Keys = { data: 'penguins', net: '3-2-1', rate: '1.7e308', step: '1' };

/** Two numbers are learnt from one. */
const twoNumbers: Keys = {
  ...{ data: 'own', columns: 'x', values: 'one\tother', rows: '0,0,1;1,1,0;2,1,1;3,0,1' },
  ...{ net: '1-2-2', act: 'sigmoid,identity', loss: 'halfSquaredError' },
};

/** Begins again at step 0: nothing of the way is left. */
const begun: Keys = { step: null };

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
    press: [{ control: named('Start afresh'), give: click }],
  },
  editNetwork: {
    needs: needsOf.editNetwork,
    then: { ...begun, net: '2-3-1' },
    press: [{ ...inEditor, control: named('More: Units'), give: click }],
    key: [{ ...inEditor, control: field('Units'), give: type('3') }],
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
    key: [{ ...inEditor, control: found('[id="penalty.l2"]'), give: type('0.1') }],
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
        before: named('Play'),
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
    press: [{ ...inTransport, control: named('Play'), give: click }],
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
      { ...inCurve, control: found('.course .plot'), give: (control) => control.click({ position: { x: 50, y: 60 } }) },
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
      { ...inCurve, control: found('.course .plot'), give: keys('Home', 'Enter') },
      { ...inHistory, control: found('.history .chart'), give: keys('Home', 'Enter') },
    ],
  },
  move: {
    needs: needsOf.move,
    then: { step: '2', beat: 'update1' },
    press: [{ ...inBeats, control: named('Back by one operation'), give: click }],
    key: [{ within: ['beats'], anywhere: true, control: page, give: (control) => control.press('Shift+ArrowLeft') }],
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
        unfold: ['.explanation details:has(input[name="notation-layout"])'],
        control: found('input[name="notation-layout"][value="row"]'),
        give: (control) => control.check(),
      },
    ],
  },
  setDigits: {
    needs: needsOf.setDigits,
    then: { digits: '5' },
    press: [{ ...inSheet, control: named('More digits'), give: click }],
  },
  setLook: {
    needs: needsOf.setLook,
    then: { size: 'large' },
    press: [
      {
        unfold: ['.tools details'],
        control: (page) => page.getByRole('radio', { name: 'large, for a projector' }),
        give: (control) => control.check(),
      },
    ],
  },
};

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
  move: {
    needs: needsOfLook.move,
    then: { move: 'layer' },
    press: [{ ...inBeats, control: list('Size of a move'), give: choose('layer') }],
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
};

/** The point of example 4, (1, 1), in the upper right corner of the picture: beside the axes and the room around the points. */
async function cornerOf(chart: Locator): Promise<{ x: number; y: number }> {
  const { width, height } = (await chart.boundingBox())!;
  const [left, right] = [46, width - 8];
  return { x: right - ((right - left) * 0.12) / 1.24, y: 26 + ((height - 66) * 0.12) / 1.24 };
}
