import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import type { Sheet, Workbook } from '../../web/src/export/spreadsheet/sheet';
import { xlsx } from '../../web/src/export/spreadsheet/xlsx';
import { cases } from '../web/export/programs-of';
import {
  change,
  changedWeight,
  distance,
  largestDifference,
  largestNumber,
  STEP,
  trainingBound,
  workbookOf,
  workedOf,
} from '../web/export/spreadsheet-of';

const folder = mkdtempSync(join(tmpdir(), 'spreadsheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (program: string, ...args: string[]): void =>
  void execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });

/** Both free programs keep a number that is stored with a formula: without it they compute it. */
const withoutStored = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => {
    const rows = sheet.rows.map((row) =>
      row?.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: undefined })),
    );
    return Object.assign(Object.create(sheet) as Sheet, { rows });
  }),
});

type Computed = (sheet: string, row: number, col: number) => unknown;

const fromCsv = (texts: ReadonlyMap<string, string>): Computed => {
  const tables = new Map(Array.from(texts, ([name, text]) => [name, Papa.parse<string[]>(text).data]));
  return (sheet, row, col) => {
    const text = tables.get(sheet)![row]?.[col] ?? '';
    return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  };
};

const programs: Readonly<Record<string, (workbook: Workbook) => Computed>> = {
  LibreOffice: (workbook) => {
    writeFileSync(join(folder, 'libre.xlsx'), xlsx(withoutStored(workbook)));
    // Comma, quotes, UTF-8, from the first line; numbers with all digits, not as shown; each sheet in a file.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
    run(
      'soffice',
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      filter,
      'libre.xlsx',
    );
    return fromCsv(
      new Map(workbook.sheets.map(({ name }) => [name, readFileSync(join(folder, `libre-${name}.csv`), 'utf8')])),
    );
  },
  gnumeric: (workbook) => {
    writeFileSync(join(folder, 'gnumeric.xlsx'), xlsx(withoutStored(workbook)));
    run('ssconvert', '--recalc', '--export-file-per-sheet', 'gnumeric.xlsx', 'gnumeric.csv');
    return fromCsv(
      new Map(workbook.sheets.map(({ name }, i) => [name, readFileSync(join(folder, `gnumeric.csv.${i}`), 'utf8')])),
    );
  },
  HyperFormula: (workbook) => byHyperFormula(workbook),
};

interface HyperFormula {
  getSheetId: (name: string) => number;
  getCellValue: (cell: { sheet: number; row: number; col: number }) => unknown;
}
interface HyperFormulas {
  buildFromSheets: (sheets: object, options: object, names: readonly object[]) => HyperFormula;
}

function byHyperFormula({ sheets, names }: Workbook): Computed {
  const { HyperFormula } = createRequire(import.meta.url)('hyperformula') as { HyperFormula: HyperFormulas };
  const rows = ({ rows }: Sheet): unknown[][] =>
    Array.from(rows, (row) =>
      Array.from(row ?? [], (cell) => (cell?.formula === undefined ? (cell?.value ?? null) : `=${cell.formula}`)),
    );
  const built = HyperFormula.buildFromSheets(
    Object.fromEntries(sheets.map((sheet) => [sheet.name, rows(sheet)])),
    { licenseKey: 'gpl-v3', smartRounding: false },
    Object.entries(names).map(([name, area]) => ({ name, expression: `='${area.sheet}'!${area.whole()}` })),
  );
  return (sheet, row, col) => built.getCellValue({ sheet: built.getSheetId(sheet), row, col });
}

/** Each with the weight that is there, and with another one in its cell. */
describe.each(Object.entries(programs))('in %s', (name, compute) => {
  it.each(cases.map((one, i) => [one.name, one, i] as const))('%s', (_, one, i) => {
    const workbook = workbookOf(workedOf(one));
    for (const wanted of [workbook, workbookOf(workedOf(one, [changedWeight]))]) {
      if (wanted !== workbook) change(workbook);
      const computed = compute(workbook);
      const [step, ...training] = wanted.sheets.map((sheet) => distance({ ...wanted, sheets: [sheet] }, computed));
      console.log(
        `${name} ${i}: ${step!.toExponential(1)} in the step, ${Math.max(...training).toExponential(1)} in 20`,
      );
      expect(step).toBeLessThan(STEP);
      expect(Math.max(...training)).toBeLessThan(trainingBound(one));
      if (wanted !== workbook) continue;
      const most = trainingBound(one) * largestNumber(workbook);
      expect(Math.abs(largestDifference(workbook, computed))).toBeLessThan(most);
    }
  });
});
