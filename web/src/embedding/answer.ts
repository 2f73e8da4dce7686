import { link as words } from '../messages/words';
import { LinkProblem, refuse as refuseText } from '../state/link/values';
import type { Address } from '../state/address.svelte';
import { noEngine, type Refusal } from '../state/refusal';
import type { Run } from '../state/run.svelte';
import { commandFrom, placeOf } from './commands';
import { linkText, oneOf, refuseLink } from './fields';
import { answerTo } from './numbers';
import { Refused } from './refused';
import { checkVersion, type Incoming } from './requests';
import type { Answer } from './types';

/** Do what a request asks for. @throws Refused where it can't be done; then nothing has changed */
export async function answer(request: Incoming, run: Run, address: Pick<Address, 'openFor'>): Promise<Answer> {
  checkVersion(request);
  switch (oneOf(['open', 'do', 'ask'])('kind', request.kind)) {
    case 'open':
      return open(request, address);
    case 'do':
      return doIt(request.command, run);
    case 'ask':
      return answerTo(run, request.name);
  }
}

/** Whether it asks for a link that can be opened: another one that is being opened gives way to such a one alone. */
export async function opensLink(request: Incoming, address: Pick<Address, 'judge'>): Promise<boolean> {
  try {
    checkVersion(request);
    return request.kind === 'open' && (await address.judge(linkOf(request))) === null;
  } catch (problem) {
    if (problem instanceof Refused) return false;
    throw problem;
  }
}

/** @throws Refused where it gives none */
const linkOf = ({ link }: Incoming): string =>
  linkText((text, path) => (link === text ? text : refuseText(path, text, words.wanted.link)))('link', link);

async function open(request: Incoming, address: Pick<Address, 'openFor'>): Promise<null> {
  const link = linkOf(request);
  const problem = await address.openFor(link);
  if (problem instanceof LinkProblem) return refuseLink('link', link, problem);
  if (problem) throw new Refused(problem);
  return null;
}

/** By the door that keys and buttons go through; the page itself does not tell what was refused. */
async function doIt(asked: unknown, run: Run): Promise<null> {
  if (!run.recipe) throw new Refused(noEngine);
  const command = commandFrom(asked, {
    ...{ ...run.recipe, choice: run.experiment.choice },
    ...{ farthest: run.farthest, canMove: (direction, size) => run.canMove(direction, size) },
  });
  const place = placeOf(command);
  const refusal = run.lockOn(command, place) ?? (await run.send(command, place));
  if (refusal) throw new Refused(quietly(refusal, run));
  return null;
}

function quietly(refusal: Refusal, run: Run): Refusal {
  if (run.refusal === refusal) run.dismissRefusal();
  return refusal;
}
