import type { Locator, Page } from '@playwright/test';
import type { PagePart } from '../../../web/src/state/page-options.svelte';
import type { Needs } from '../../web/support/command-parts';

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

export const click = (control: Locator): Promise<unknown> => control.click();
export const choose = (option: string) => (control: Locator) => control.selectOption(option);
export const type = (text: string) => async (control: Locator) => {
  await control.fill(text);
  await control.press('Enter');
};
/** One key after the other, with the focus on the control. */
export const keys =
  (...names: string[]) =>
  async (control: Locator) => {
    await control.focus();
    for (const name of names) await control.page().keyboard.press(name);
  };
export const times = (count: number, name: string): string[] => Array.from({ length: count }, () => name);
export const named = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true });
/** Whose name goes on. */
export const beginning = (name: string) => (page: Page) => page.getByRole('button', { name: new RegExp(`^${name}`) });
export const field = (label: string) => (page: Page) => page.getByLabel(label, { exact: true });
export const list = (name: string) => (page: Page) => page.getByRole('combobox', { name });
export const found = (selector: string) => (page: Page) => page.locator(selector);

// ---- where they stand -----------------------------------------------------------------------------

export const inTransport = { within: ['transport'] } as const;
export const inSettings = { within: ['settings'], unfold: ['details.training'] } as const;
export const inEditor = { within: ['network'], unfold: ['details.editor'] } as const;
export const inData = { within: ['data'], unfold: ['details.data-controls'] } as const;
export const inRows = {
  within: ['data'],
  unfold: ['details.data-controls', '.data-controls .parts > details:first-of-type'],
} as const;
export const inSheet = { within: ['sheet'] } as const;
export const inExplanation = { within: ['explanation'] } as const;
export const inCurve = { within: ['curve'] } as const;
export const inBeats = { within: ['beats'] } as const;
export const inHistory = {
  within: ['history'],
  sight: '.history',
  at: { tabs: 'layers' },
  then: { step: '1' },
  silent: true,
} as const;
export const inPins = { within: ['history'], sight: '.history', at: { tabs: 'pins' } } as const;
export const inPicture = {
  within: ['learnt'],
  sight: '.learnt',
  control: (page: Page) => page.locator('.picture .chart'),
} as const;
export const withTool = (name: string) => (page: Page) =>
  page.locator('.picture').getByRole('button', { name, exact: true });
/** What a key that is no control's goes to. */
export const page = (page: Page): Locator => page.locator('body');
export const unit = (page: Page): Locator =>
  page.getByRole('group', { name: /^Drawing/ }).getByRole('button', { name: /^Unit 2 of layer 1/ });
export const cell = (page: Page): Locator => page.locator('[data-matrix="W.0"] tbody button').first();
export const typedNumber = async (control: Locator): Promise<void> => {
  const input = control.page().locator('[popover]:popover-open input');
  if ((await input.count()) === 0) return;
  await input.fill('0.25');
  await input.press('Enter');
};
/** Its loss is infinite. */
export const diverged: Keys = { data: 'penguins', net: '3-2-1', rate: '1.7e308', step: '1' };

/** Two numbers are learnt from one. */
export const twoNumbers: Keys = {
  ...{ data: 'own', columns: 'x', values: 'one\tother', rows: '0,0,1;1,1,0;2,1,1;3,0,1' },
  ...{ net: '1-2-2', act: 'sigmoid,identity', loss: 'halfSquaredError' },
};

/** The beginning of the first lesson. */
export const lesson: Keys = { lesson: 'why-go-back:1', data: 'penguins', net: '3-2-1' };

/** Begins again at step 0: nothing of the way is left. */
export const begun: Keys = { step: null };

/** The point of example 4, (1, 1), in the picture, whose axes run from -0.12 to 1.12. */
export async function cornerOf(chart: Locator): Promise<{ x: number; y: number }> {
  const box = (await chart.locator('canvas').first().boundingBox())!;
  const { x, y } = (await chart.boundingBox())!;
  const [right, down] = [1.12 / 1.24, 0.12 / 1.24];
  return { x: box.x - x + right * box.width, y: box.y - y + down * box.height };
}
