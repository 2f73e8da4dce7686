import { parameterCount, parameterPlaces } from '../engine/parameters';
import type { NetworkSpec, Parameter } from '../engine/types';
import type { Command } from './commands';
import { isPartOf, partOf, sameParameter } from './part';
import type { Run } from './run.svelte';

type Place = Required<Parameter>;

/**
 * The second of two parameters over which J is shown: the one that was chosen; or, where that is the first one itself or
 * the network has no such one, one that is added up in the same unit.
 */
export function secondBeside(first: Place, chosen: Place | null, network: NetworkSpec): Place {
  const isThere = chosen && !sameParameter(chosen, first) && isPartOf(partOf(chosen), network);
  return isThere ? chosen : neighbourOf(first, network);
}

/** The next weight of the same unit, else the one before it; of an only weight the bias, and the other way round. */
function neighbourOf({ layer, kind, row, col }: Place, { inputs, layers }: NetworkSpec): Place {
  const cols = layer === 0 ? inputs : layers[layer - 1]!.units;
  if (kind === 'b') return { layer, kind: 'W', row, col: 0 };
  if (cols === 1) return { layer, kind: 'b', row, col: 0 };
  return { layer, kind, row, col: col + 1 < cols ? col + 1 : col - 1 };
}

/** Selects the second one and takes the first in its place: both, or, where one of them is not allowed, neither. */
export function swapAxes(run: Pick<Run, 'allows' | 'send'>, first: Place, second: Place): void {
  const both: readonly Command[] = [
    { do: 'look', at: { second: first } },
    { do: 'select', part: partOf(second) },
  ];
  const refused = both.find((command) => !run.allows(command));
  for (const command of refused ? [refused] : both) void run.send(command);
}

/** A list of more is no help: then the two change places, and another one is selected. */
const MOST_LISTED = 300;

/** Those that can be the second one, as far as they are few. */
export const secondsFor = (first: Place, network: NetworkSpec): Place[] =>
  parameterCount(network) > MOST_LISTED ? [] : parameterPlaces(network).filter((each) => !sameParameter(each, first));
