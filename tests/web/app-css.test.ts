import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync(new URL('../../web/src/app.css', import.meta.url), 'utf8');

/** The variables of the block that begins so. */
function variablesOf(selector: string): string[] {
  const begin = css.indexOf(`${selector} {`);
  expect(begin).toBeGreaterThan(0);
  return css.slice(begin, css.indexOf('}', begin)).match(/--[\w-]+: [^;]+/g) ?? [];
}

it('is dark alike by the system and by choice', () => {
  const bySystem = variablesOf(":root:not([data-theme='light'])");
  expect(variablesOf(":root[data-theme='dark']")).toEqual(bySystem);
  expect(bySystem.length).toBeGreaterThan(9);
});
