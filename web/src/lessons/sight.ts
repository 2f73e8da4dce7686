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
const SETTLING = 20;

/** Scroll to it, within the explanation where that scrolls by itself. */
export function bringIntoSight(sight: Sight, frames = SETTLING): void {
  if (!isBeside.matches) return;
  const place = document.querySelector<HTMLElement>(places[sight]);
  const frame = place?.closest('.explanation');
  if (place && frame && frame !== place && frame.scrollHeight > frame.clientHeight)
    frame.scrollTop += place.getBoundingClientRect().top - frame.getBoundingClientRect().top - 8;
  else place?.scrollIntoView({ block: TALL.includes(sight) ? 'start' : 'nearest' });
  if (frames > 0) requestAnimationFrame(() => bringIntoSight(sight, frames - 1));
}
