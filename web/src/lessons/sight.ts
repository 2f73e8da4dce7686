const places = {
  explanation: '.explanation',
  lossSlope: '.explanation .loss-slope',
  cancellation: '.explanation .cancellation',
  derivation: '.explanation .derivation',
  check: '.explanation details.check',
  sheet: '.sheet',
  curve: '.curve',
  learnt: '.learnt-panel',
  history: '.history-panel',
} as const;

/** A place of the page that a step is about. */
export type Sight = keyof typeof places;

/** They are as high as the window, and get their content when they are seen. */
const TALL: readonly Sight[] = ['learnt', 'history'];

/** In narrow windows the words of the step are not beside the page: there they come first. */
const isBeside = matchMedia('(min-width: 1101px)');

/** Frames in which what comes into sight gets its content, and moves what is below it. */
const SETTLING = 90;
let left = 0;
/** Whoever does something looks where they want to. */
for (const act of ['wheel', 'pointerdown', 'keydown']) addEventListener(act, () => (left = 0), { passive: true });

/** Scroll to it, and stay there while the page fills. @param asked whether that was asked for, in a narrow window too */
export function bringIntoSight(sight: Sight, asked = false): void {
  left = asked || isBeside.matches ? SETTLING : 0;
  const settle = (): void => {
    if (left <= 0) return;
    left -= 1;
    scrollTo(sight);
    requestAnimationFrame(settle);
  };
  settle();
}

/** Within the explanation where that scrolls by itself. */
function scrollTo(sight: Sight): void {
  const place = document.querySelector<HTMLElement>(places[sight]);
  const frame = place?.closest('.explanation');
  if (place && frame && frame !== place && frame.scrollHeight > frame.clientHeight)
    frame.scrollTop += place.getBoundingClientRect().top - frame.getBoundingClientRect().top - 8;
  else place?.scrollIntoView({ block: TALL.includes(sight) ? 'start' : 'nearest' });
}
