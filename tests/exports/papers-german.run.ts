import '../web/support/speak-german';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { paperOf } from '../../web/src/views/programs/paper';
import { paperStepOf } from '../web/support/paper-steps';
import { papers, warningsOf } from './paper-cases';

const folder = mkdtempSync(join(tmpdir(), 'papers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(papers.map((one, i) => [one.name, one, i] as const))('pdflatex compiles a step in German: %s', (_, one, i) => {
  expect(warningsOf(folder, `paper${i}`, paperOf(paperStepOf(one)))).toEqual([]);
});
