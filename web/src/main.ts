import { languageFor, languages } from './messages/languages';
import { speak } from './messages/words';
import { browserMemory } from './state/memory';

/** The key of a link by itself: all others are read once there are words for what is wrong with them. */
const inLink = (): string | null => new URLSearchParams(location.hash.slice(1)).get('lang');

/** The words come before the code that says them. Both are on their way since the page was asked for (vite-policy.ts). */
async function begin(): Promise<void> {
  const name = languageFor([inLink(), browserMemory().read('language'), ...navigator.languages]);
  const { tag, words } = languages[name]!;
  speak(tag, await words());
  document.documentElement.lang = name;
  await import('./start');
}

// The page says what to do (index.html).
begin().catch((problem: unknown) => {
  document.documentElement.classList.add('lost');
  throw problem;
});
