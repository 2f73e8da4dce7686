import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../web/src/engine/hash';
import { filled, linkOfPairs, namedIn, shortened, unlikeName, type Pair } from '../../../../web/src/state/link/kept';
import { formatLink, parseLink } from '../../../../web/src/state/link/link';

const pair = (key: string, value: string, large = false): Pair => ({ key, value, large });

describe('a link that has no room for all of its values', () => {
  it('names the longest until it is short enough, and is whole again with them', () => {
    const pairs = [
      pair('data', 'own'),
      pair('rows', 'r'.repeat(500)),
      pair('init', 'i'.repeat(300)),
      pair('step', '3'),
    ];
    const { link, values } = shortened(pairs, 400);
    expect(link).toBe(`data=own&rows=kept:${hashOf('r'.repeat(500))}&init=${'i'.repeat(300)}&step=3`);
    expect(namedIn(link)).toEqual([{ key: 'rows', name: hashOf('r'.repeat(500)) }]);
    expect(filled(link, values)).toBe(linkOfPairs(pairs));
    expect(filled(`#${link}`, values)).toBe(`#${linkOfPairs(pairs)}`);
    expect(filled(link, new Map())).toBe(link);
  });

  it('names a value that is short only because it is packed', () => {
    const { link, values } = shortened([pair('data', 'own'), pair('rows', '~abc', true)], 400);
    expect(link).toBe(`data=own&rows=kept:${hashOf('~abc')}`);
    expect([...values.values()]).toEqual(['~abc']);
  });

  it('comes back whole, whatever its values are', () => {
    const someValue = fc.string().map((text) => unlikeName(encodeURIComponent(text)));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/)),
        fc.array(someValue),
        fc.nat(200),
        (keys, values, most) => {
          const pairs = keys.map((key, i) => pair(key, values[i] ?? ''));
          const short = shortened(pairs, most);
          expect(filled(short.link, short.values)).toBe(linkOfPairs(pairs));
          expect(new Set(namedIn(short.link).map(({ name }) => name))).toEqual(new Set(short.values.keys()));
        },
      ),
    );
  });

  it('reads a name of one’s own that only looks like that of a value', () => {
    const name = `kept:${hashOf('x')}`;
    const recipe = parseLink(`data=own&net=1-1&columns=kept%3A${hashOf('x')}&values=y&rows=1,2`);
    const link = formatLink(recipe);
    expect(recipe.choice.columns!.inputs).toEqual([name]);
    expect(namedIn(link)).toEqual([]);
    expect(parseLink(link).choice.columns!.inputs).toEqual([name]);
  });
});
