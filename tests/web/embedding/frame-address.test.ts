import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameLink, linkIn } from '../../../web/src/embedding/frame-address';
import { hostsIn, parseLink, withHosts } from '../../../web/src/state/link/link';
import { pageParts } from '../../../web/src/state/page-parts';
import { LinkProblem } from '../../../web/src/state/link/values';

const school = 'https://school.example';
const choice = { link: '', parts: null, lang: null, theme: null };

describe('the link of the element', () => {
  it('names the page that holds it as the only host, whatever the given link names', () => {
    const link = frameLink({ ...choice, link: 'data=xor-gate&net=2-2-1&hosts=https://other.example' }, school);
    expect(parseLink(link).page.hosts).toEqual([school]);
    expect(hostsIn(`#${link}`)).toEqual([school]);
  });

  it('shows the parts that are listed and hides the others', () => {
    const { parts } = parseLink(
      frameLink({ ...choice, link: '#hide=beats', parts: 'beats, curve\n sheet' }, school),
    ).page;
    expect(Object.keys(parts)).toHaveLength(12);
    expect(parts).toMatchObject({ tools: 'hidden', transport: 'hidden' });
    expect(parts).not.toHaveProperty('beats');
    expect(() => parseLink(frameLink({ ...choice, parts: 'curves' }, school))).toThrow(LinkProblem);
  });

  it('locks nothing that it hides, however the link writes it', () => {
    for (const lock of [
      'lock=transport,sheet,data',
      'lock=data,transport,sheet',
      'lock=transport%2Csheet%2Cdata',
      'l%6fck=transport,sheet,way',
      'lock=transport,sheet&%68ide=curve',
    ])
      expect(parseLink(frameLink({ ...choice, link: `step=2&${lock}`, parts: 'transport sheet' }, school)), lock).toMatchObject({ step: 2, page: { parts: { transport: 'locked', sheet: 'locked', data: 'hidden', history: 'hidden', curve: 'hidden' } } }); // prettier-ignore
    expect(frameLink({ ...choice, link: 'lock=data', parts: 'sheet' }, school)).not.toContain('lock');
    expect(frameLink({ ...choice, link: 'lock=data' }, school)).toContain('lock=data');
    const earlier = frameLink({ ...choice, link: 'lock=way', parts: 'way' }, school);
    expect(parseLink(earlier).page.parts).toMatchObject({ history: 'locked', sheet: 'hidden' });
  });

  it('opens wherever a link with any locks opens, with any parts', () => {
    const some = fc.subarray([...pageParts], { minLength: 1 });
    fc.assert(
      fc.property(some, some, (locked, shown) => {
        const link = frameLink({ ...choice, link: `lock=${locked.join()}`, parts: shown.join(' ') }, school);
        const { parts } = parseLink(link).page;
        for (const part of pageParts) {
          const state = locked.includes(part) ? 'locked' : undefined;
          expect(parts[part]).toBe(shown.includes(part) ? state : 'hidden');
        }
      }),
    );
  });

  it('names no host where this page has no origin', () => {
    expect(frameLink({ ...choice, link: 'data=iris&hosts=https://other.example' }, null)).toBe('data=iris');
  });

  it('leaves what it can’t read to the page, which says what is wrong', () => {
    for (const link of ['lock', 'lock=%', 'lock=curves', '%=1'])
      expect(() => parseLink(frameLink({ ...choice, link, parts: 'sheet' }, school)), link).toThrow(LinkProblem);
  });

  it('takes language and theme from the attributes first', () => {
    const { page } = parseLink(
      frameLink({ link: 'lang=en&theme=light', parts: null, lang: 'de', theme: null }, school),
    );
    expect(page).toMatchObject({ language: 'de', theme: 'light' });
  });

  it('can be a whole address', () => {
    expect(linkIn(' https://school.example/#data=iris ')).toBe('data=iris');
    expect(linkIn('data=iris')).toBe('data=iris');
  });
});

describe('the hosts of a fragment', () => {
  it('are none where they are wrong, named twice, or written in another way', () => {
    for (const fragment of ['', 'hosts=null', 'hosts=*', `hosts=${school}&hosts=${school}`, `%68osts=${school}`])
      expect(hostsIn(fragment)).toBeUndefined();
    expect(hostsIn(`data=wrong&hosts=${school}`)).toEqual([school]);
  });

  it('are replaced whole', () => {
    expect(withHosts('data=iris&hosts=https://other.example&step=2', [school])).toBe('data=iris&step=2&hosts=https:%2F%2Fschool.example'); // prettier-ignore
    expect(withHosts('hosts=https://other.example', undefined)).toBe('');
  });
});
