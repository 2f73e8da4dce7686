import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface AxeOptions {
  /** Parts of the page, as selectors; all of it where they are left out. */
  within?: readonly string[];
  /** The rules to look at; all where they are left out. */
  rules?: string[];
}

/** What the dark colours can break: everything else is the same in the light. */
export const CONTRAST = ['color-contrast'];

/** What axe objects to: the rule, and where. */
export async function axeFindings(
  page: Page,
  { within = [], rules }: AxeOptions = {},
): Promise<{ id: string; at: unknown[] }[]> {
  const axe = within.reduce((builder, part) => builder.include(part), new AxeBuilder({ page }));
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target) }));
}
