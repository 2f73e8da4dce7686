import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
/** Of these the one in the middle counts: a busy machine is no fault of the page. */
const ROUNDS = 3;

/** Scores of 0 to 100, and what is behind those that are not full, on a `desktop` or `mobile`, as Lighthouse simulates it. */
export async function judge(address, form, chromium) {
  const results = [];
  for (let round = 0; round < ROUNDS; round++) results.push(await once(address, form, chromium));
  const { categories, audits } = results.sort((a, b) => speedOf(a) - speedOf(b))[ROUNDS >> 1];
  const scores = CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)]);
  const refs = CATEGORIES.flatMap((name) => categories[name].auditRefs);
  return { scores: Object.fromEntries(scores), findings: [...speeds(audits), ...findings(refs, audits)] };
}

const speedOf = ({ categories }) => categories.performance.score;

async function once(address, form, chromium) {
  const chromeFlags = ['--headless', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const chrome = await launch({ chromePath: chromium, chromeFlags });
  try {
    const flags = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error' };
    const { lhr } = await lighthouse(address, flags, form === 'desktop' ? desktopConfig : undefined);
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return lhr;
  } finally {
    chrome.kill();
  }
}

const SPEEDS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index'];
const speeds = (audits) => [
  [...SPEEDS, 'cumulative-layout-shift'].map((id) => `${audits[id].title} ${audits[id].displayValue}`).join(', '),
];

/** What does not pass, with the places. */
const findings = (refs, audits) =>
  [...new Set(refs.map(({ id }) => id))]
    .map((id) => audits[id])
    .filter(({ score }) => score !== null && score < 1)
    .map(({ id, title, score, displayValue, details }) => {
      const places = (details?.items ?? [])
        .slice(0, 4)
        .map(({ node, url, description }) => node?.snippet ?? url ?? description);
      return [`${score} ${id}: ${title}`, displayValue, ...places].filter(Boolean).join(' | ');
    });
