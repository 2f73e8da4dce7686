import { link as messages } from '../../messages/words';
import type { Field } from './field';
import { refuse } from './values';

const KEY = 'hosts';
const MOST_HOSTS = 8;

/** `https://school.example`, `http://localhost:8080`: as the browser names where a message comes from. */
function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:\/\/[\w.:[\]-]+$/.test(text) && url.origin === text;
}

function hostsFrom(text: string): string[] {
  const hosts = text.split(',');
  const fit = hosts.length <= MOST_HOSTS && new Set(hosts).size === hosts.length && hosts.every(isOrigin);
  return fit ? hosts : refuse(KEY, text, messages.wanted.hosts(MOST_HOSTS));
}

/** Who may hold the page in a frame and talk with it. */
export const hostsField: Field = {
  key: KEY,
  write: ({ page }) => (page.hosts ?? []).join(','),
  read: (text, recipe) => ({ ...recipe, page: { ...recipe.page, hosts: hostsFrom(text) } }),
};
