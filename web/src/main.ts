import { languages } from './messages/languages';
import { speak } from './messages/words';
import { languageOf } from './state/language';
import { browserMemory } from './state/memory';

/** The words come before the code that says them. Both are on their way since the page was asked for (vite-policy.ts). */
async function begin(): Promise<void> {
  const language = languageOf(location.hash, browserMemory(), navigator.languages);
  document.documentElement.lang = language;
  const { tag, words } = languages[language]!;
  speak(language, tag, await words());
  const { start } = await import('./start');
  await start();
}

// The page says what to do (index.html).
begin().catch((problem: unknown) => {
  document.documentElement.classList.add('lost');
  throw problem;
});
