import { expect, it } from 'vitest';
import { isToBeKept } from '../../../web/src/state/offline';

it.each([
  'https://example.org/nets/',
  'http://example.org/', // the browser itself refuses where it is not secure
  'https://127.example.org/',
  'https://localhost.example.org/',
  'http://page.localhost:8080/', // to try it out
])('a page at %s is kept', (address) => expect(isToBeKept(new URL(address))).toBe(true));

it.each([
  'http://localhost:8080/',
  'http://127.0.0.1:8080/',
  'http://127.1.2.3/',
  'http://[::1]:8080/',
  'file:///home/page/index.html',
  'blob:https://example.org/1',
])('a page at %s is not', (address) => expect(isToBeKept(new URL(address))).toBe(false));
