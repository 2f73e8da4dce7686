import { describe, expect, it } from 'vitest';
import { parseLink } from '../../../web/src/state/link/link';
import { defaultPage } from '../../../web/src/state/page-options.svelte';
import type { Recipe } from '../../../web/src/state/recipe';
import {
  addressFrom,
  elementCode,
  embedCode,
  ownAddress,
  sharedLink,
  withoutMoment,
  withPart,
} from '../../../web/src/state/share';

const moment: Recipe = parseLink('data=penguins&net=3-2-1&then=10:rate:0.5&step=20&beat=z2');

describe('a link that is handed on', () => {
  it('carries the moment from here, not from the start, and can leave it out', () => {
    const far = { ...moment, at: 'AQID' };
    const here = sharedLink(far, 'here', defaultPage)!;
    expect(here).toMatch(/&step=20&beat=z2&at=AQID$/);
    expect(withoutMoment(here)).toBe(sharedLink(moment, 'here', defaultPage));
    expect(sharedLink(far, 'start', defaultPage)).toBe(sharedLink(moment, 'start', defaultPage));
  });

  it('opens the moment itself, or the start of the same course', () => {
    expect(sharedLink(moment, 'here', defaultPage)).toBe('data=penguins&net=3-2-1&then=10:rate:0.5&step=20&beat=z2');
    expect(sharedLink(moment, 'start', defaultPage)).toBe('data=penguins&net=3-2-1');
  });

  it('shows of the page what was ticked, whatever this page shows', () => {
    const hidden = withPart(withPart(defaultPage, 'data', 'hidden'), 'settings', 'locked');
    const recipe = { ...moment, page: { ...defaultPage, theme: 'dark' as const } };
    expect(sharedLink(recipe, 'start', hidden)).toBe('data=penguins&net=3-2-1&hide=data&lock=settings');
    const shown = withPart(hidden, 'data', 'shown');
    expect(shown.parts).toEqual({ settings: 'locked' });
  });

  it('is none where the way is too long', () => {
    expect(sharedLink({ ...moment, step: 10_000_001 }, 'here', defaultPage)).toBeNull();
    expect(sharedLink({ ...moment, step: 10_000_001 }, 'start', defaultPage)).not.toBeNull();
  });

  it('begins with the address of the page, where that is one for others', () => {
    const of = (href: string): string | null => ownAddress(new URL(href));
    expect(of('https://example.org/a/b.html?x=1#step=2')).toBe('https://example.org/a/b.html?x=1');
    expect(of('file:///home/me/page.html#step=2')).toBeNull();
    expect(of('about:srcdoc')).toBeNull();
  });

  it.each([
    [' https://example.org/nets/#old ', 'https://example.org/nets/'],
    ['http://localhost:8080/', 'http://localhost:8080/'],
    ['example.org', null],
    ['javascript:alert(1)', null],
    ['file:///etc', null],
    ['', null],
  ])('can begin with a typed address: %s', (typed, address) => {
    expect(addressFrom(typed)).toBe(address);
  });

  it('stands in a frame with nothing in it that HTML would take for its own', () => {
    const html = embedCode('https://example.org/?a="><script>&b#net=2-1', 'A & "B"');
    expect(html).toContain(
      'src="https://example.org/?a=&quot;>&lt;script>&amp;b#net=2-1" title="A &amp; &quot;B&quot;"',
    );
  });

  it('is the element with its script beside the page', () => {
    for (const base of [
      'https://example.org/nets/',
      'https://example.org/nets/index.html',
      'https://example.org/nets/?from=a/b',
      'https://example.org/nets/index.html?/',
    ])
      expect(elementCode(base, 'data=iris&net=4-3')).toBe(
        `<script src="https://example.org/nets/backprop-playground.js"></script>
<backprop-playground src="${base}" src-link="data=iris&amp;net=4-3"></backprop-playground>`,
      );
  });
});
