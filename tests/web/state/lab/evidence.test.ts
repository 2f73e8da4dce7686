import { describe, expect, it } from 'vitest';
import { candidates, cases, caseOf } from '../../../../web/src/catalog/lab/cases';
import { evidenceFor } from '../../../../web/src/state/lab/evidence';
import { Run } from '../../../../web/src/state/run.svelte';
import { LabEngines } from '../../support/lab-engines';

/** Every name that can be given to every case. */
const all = cases.flatMap(({ experiment }, i) => candidates[experiment].map((named) => ({ number: i + 1, named })));

/** Far enough apart to be seen in four digits. */
const areApart = (one: number, other: number): boolean =>
  Math.abs(one - other) > 0.02 * Math.max(Math.abs(one), Math.abs(other));

describe.each(all)('$named, said of case $number', ({ number, named }) => {
  const { bug } = caseOf(number);
  const { startWith: startLab, started, engines } = new LabEngines();
  const run = new Run({ startEngine: startLab('none'), startLab });
  const evidence = evidenceFor(run, number, named);

  it('would be seen in the number that is told', async () => {
    const { right, named: byNamed } = await evidence;
    expect(areApart(right, byNamed), `${right} and ${byNamed}`).toBe(true);
  });

  it(named === bug ? 'is seen in it' : 'is not seen in it', async () => {
    const { named: byNamed, here } = await evidence;
    if (named === bug) expect(here).toBe(byNamed);
    else expect(areApart(here, byNamed), `${here} and ${byNamed}`).toBe(true);
  });

  it('is told by three engines, which are closed then', async () => {
    await evidence;
    expect(started).toEqual(['none', named, bug]);
    expect(engines.map(({ closed }) => closed)).toEqual([1, 1, 1]);
  });
});

describe('the cases', () => {
  it('have each bug at least once, and offer it', () => {
    const everyBug = new Set(Object.values(candidates).flat());
    expect(new Set(cases.map(({ bug }) => bug))).toEqual(everyBug);
    expect(everyBug.size).toBe(9);
    for (const { experiment, bug } of cases) expect(candidates[experiment]).toContain(bug);
  });

  it('differ from one another', () => {
    expect(new Set(cases.map(({ experiment, bug }) => `${experiment} ${bug}`)).size).toBe(cases.length);
  });
});
