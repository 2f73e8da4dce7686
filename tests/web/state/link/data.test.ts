import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasets } from '../../../../web/src/catalog/datasets';
import { defaults, type Choice } from '../../../../web/src/state/defaults';
import {
  choiceFor,
  withDataset,
  withFeatures,
  withOwnData,
  withRows,
  withToy,
} from '../../../../web/src/state/edit-data';
import { formatLink, keptLimits, parseLink } from '../../../../web/src/state/link/link';
import { beginningOf } from '../../../../web/src/state/recipe';

const linkOf = (choice: Readonly<Choice>): string => formatLink(beginningOf(choice));
const choiceIn = (link: string): Readonly<Choice> => parseLink(link).choice;
const circle = choiceFor('circle', defaults);

describe('data in a link', () => {
  it.each(Object.keys(datasets))('names %s', (id) => {
    const choice = choiceFor(id, defaults);
    expect(choiceIn(linkOf(choice))).toEqual(choice);
  });

  it('says how points were made', () => {
    const choice = withToy(choiceFor('moons', defaults), { count: 50, noise: 0.15, seed: 9 });
    expect(linkOf(choice)).toBe('data=moons&net=2-6-1&points=50&noise=0.15&drawn=9');
    expect(choiceIn(linkOf(choice))).toEqual(choice);
  });

  it('names the features', () => {
    const choice = withFeatures(withDataset(circle, 'circle'), ['x', 'xSquared', 'sinY']);
    expect(linkOf(choice)).toContain('&features=x,xSquared,sinY');
    expect(choiceIn(linkOf(choice)).features).toEqual(['x', 'xSquared', 'sinY']);
  });

  it('holds rows that were changed: the inputs, then the class', () => {
    const choice = withRows(choiceFor('or-gate', defaults), {
      inputs: [
        [0, 0.5],
        [-1e-7, 1],
      ],
      answers: { classes: [0, 1] },
    });
    expect(linkOf(choice)).toContain('&rows=0,0.5,0;-1e-7,1,1');
    expect(choiceIn(linkOf(choice))).toEqual(choice);
  });

  it('of more rows than an address has room for are refused, and kept by the browser', () => {
    const noise = (i: number): number => Math.sin(i * 12.9898) * 43758.5453;
    const inputs = Array.from({ length: 5000 }, (_, i) => [noise(2 * i), noise(2 * i + 1)]);
    const choice = withRows(choiceFor('or-gate', defaults), { inputs, answers: { classes: inputs.map(() => 1) } });
    expect(() => linkOf(choice)).toThrow(/a link can have at most 32000/);
    const kept = formatLink(beginningOf(choice), keptLimits);
    expect(parseLink(kept, keptLimits).choice).toEqual(choice);
    expect(() => parseLink(kept)).toThrow(/a link can have at most 32000/);
  });

  it('that unpack to more than a link may hold are not written', () => {
    const inputs = Array.from({ length: 10_000 }, () => Array<number>(60).fill(0));
    const columns = { inputs: inputs[0]!.map((_, i) => `c${i}`), meaning: { kind: 'number' as const, names: ['y'] } };
    const rows = { inputs, answers: { targets: inputs.map(() => [0]) } };
    expect(() => linkOf(withOwnData(defaults, columns, rows))).toThrow(/more than 1000000 bytes/);
  });

  const name = fc
    .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
    .filter((text) => text.length <= 60 && !/\p{Cc}/u.test(text));
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

  it('holds any data of one’s own, whatever their names and numbers', () => {
    const own = fc
      .record({
        inputs: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
        classes: fc.uniqueArray(name, { minLength: 2, maxLength: 4 }),
        isClass: fc.boolean(),
      })
      .chain(({ inputs, classes, isClass }) =>
        fc.record({
          columns: fc.constant({
            inputs,
            meaning: { kind: isClass ? ('class' as const) : ('number' as const), names: classes },
          }),
          rows: fc
            .array(
              fc.tuple(
                fc.array(number, { minLength: inputs.length, maxLength: inputs.length }),
                fc.nat({ max: classes.length - 1 }),
                fc.array(number, { minLength: classes.length, maxLength: classes.length }),
              ),
              { minLength: 1, maxLength: 30 },
            )
            .map((rows) => ({
              inputs: rows.map(([given]) => given),
              answers: isClass ? { classes: rows.map(([, k]) => k) } : { targets: rows.map(([, , given]) => given) },
            })),
        }),
      );
    fc.assert(
      fc.property(own, ({ columns, rows }) => {
        const choice = withOwnData(defaults, columns, rows);
        const link = linkOf(choice);
        expect(link).toMatch(/^[\w.,:;~%!'()*&=-]+$/);
        const read = choiceIn(link);
        expect([read.columns, read.rows, read.network]).toEqual([choice.columns, choice.rows, choice.network]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is refused where it is not whole, or does not fit', () => {
    const refused = (link: string): string => {
      try {
        parseLink(link);
        return '';
      } catch (problem) {
        return (problem as Error).message;
      }
    };
    expect(refused('data=own&net=2-1')).toMatch(/own data set must have/);
    expect(refused('data=own&net=2-1&rows=1,2,0')).toMatch(/own data set must have/);
    expect(refused('data=own&net=2-1&columns=a%09b&rows=1,2,0')).toMatch(/own data set must have/);
    expect(refused('data=own&net=2-1&columns=a%09b&classes=x%09y')).toMatch(/own data set must have/);
    expect(refused('data=own&net=2-1&columns=a%09&classes=x%09y&rows=1,2,0')).toMatch(/^columns/);
    expect(refused('data=own&net=2-1&columns=a%09a&classes=x%09y&rows=1,2,0')).toMatch(/^columns/);
    expect(refused('data=own&net=2-1&columns=a%09b&classes=x&rows=1,2,0')).toMatch(/^classes/);
    expect(refused('data=circle&points=1000000')).toMatch(/^points/);
    expect(refused('data=or-gate&rows=1,2')).toMatch(/rows of 3 numbers/);
    expect(refused('data=or-gate&rows=1,2,2')).toMatch(/number of a class, from 0 to 1/);
    expect(refused('data=or-gate&rows=1,NaN,1')).toMatch(/^rows/);
    expect(refused('data=or-gate&rows=1,1e999,1')).toMatch(/^rows/);
    expect(refused('data=circle&noise=1.5')).toMatch(/^noise/);
    expect(refused('data=circle&points=0')).toMatch(/^points/);
    expect(refused('data=circle&features=x,x')).toMatch(/^features/);
    expect(refused('data=circle&features=cosX')).toMatch(/^features/);
  });
});
