import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mutants } from '../core/mutant_table.mjs';

const core = (file: string): string => readFileSync(new URL(`../../core/${file}`, import.meta.url), 'utf8');

// npm run mutants takes an hour: that its table still fits the core is seen at once.
it.each([...mutants])('the core has the line of the mutant "%s" exactly once', (_name, file, line) => {
  expect(core(file).split(line)).toHaveLength(2);
});
