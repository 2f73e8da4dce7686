import type { Engine, EngineClient, Frame } from '../engine/types';
import { inSameThread } from '../engine/same-thread';
import { command as words } from '../messages/en/command';
import { momentOf } from '../lessons/open-step';
import { LinkProblem } from '../state/link/values';
import { readLink, stepAlone, type ReadLink } from '../state/link/read';
import { openMoment } from '../state/open-moment';
import { noPins } from '../state/pins.svelte';
import type { Recipe } from '../state/recipe';
import type { Replay } from '../state/replay.svelte';

/** What stands behind `#`, or a text that is no address. */
const fragmentOf = (link: string): string => {
  const [, fragment] = /#([^]*)$/.exec(link) ?? [];
  if (fragment === undefined && /^(https?|file):/i.test(link)) throw new LinkProblem(words.noFragment);
  return fragment ?? link;
};

/** @param link with or without the address of the page before it @throws LinkProblem */
export async function readMoment(link: string): Promise<ReadLink> {
  const read = readLink(fragmentOf(link));
  const step = stepAlone(read.recipe);
  return step ? { ...read, recipe: await momentOf(step) } : read;
}

export interface Opened {
  client: EngineClient;
  /** As the page has it there. */
  frame: Frame;
}

/**
 * Train to a moment, as the page does.
 * @throws LinkProblem for a case of the lab @throws EngineError where the engine refuses it
 */
export async function openRecipe(recipe: Recipe, engine: Engine, progress: Replay): Promise<Opened> {
  if (recipe.lab !== null) throw new LinkProblem(words.lab);
  const client = inSameThread(engine);
  // Nothing is shown on the way: neither a moment that the link carries nor one that is pinned.
  const alone = { ...recipe, at: null, pins: noPins };
  const { frame } = await openMoment(client, { recipe: alone, plays: false, shown: null }, progress);
  return { client, frame };
}
