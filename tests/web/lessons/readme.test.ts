import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseLink } from '../../../web/src/state/link/link';

const readme = readFileSync(new URL('../../../web/src/lessons/README.md', import.meta.url), 'utf8');
const rows = Array.from(readme.matchAll(/^\| ([SW]\d+) +\|.*\| (.*) \|$/gm), ([, name, steps]) => ({ name, steps }));

it('has a row for every statement of the article, and for everything that it leaves out', () => {
  const names = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
  expect(rows.map(({ name }) => name)).toEqual([...names('S', 34), ...names('W', 26)]);
});

it('names steps that there are', () => {
  const links = Array.from(readme.matchAll(/`(#lesson=[^`]*)`/g), ([, link]) => link!);
  expect(links.length).toBeGreaterThan(60);
  for (const link of links) expect(parseLink(link).lesson, link).not.toBeNull();
});
