import { parameterPlaces } from '../engine/parameters';
import type { FrozenPart, NetworkSpec, Parameter } from '../engine/types';

type Frozen = readonly FrozenPart[];

/** Whether training leaves a parameter as it is. */
export const isFrozen = (frozen: Frozen, { layer, kind, row, col = 0 }: Parameter): boolean =>
  frozen.some(
    (part) =>
      part.layer === layer &&
      part.kind === kind &&
      (part.row === undefined || (part.row === row && (part.col ?? 0) === col)),
  );

/** Whether all of W or b is. */
export const isAllFrozen = (frozen: Frozen, { layer, kind }: Pick<FrozenPart, 'layer' | 'kind'>): boolean =>
  frozen.some((part) => part.layer === layer && part.kind === kind && part.row === undefined);

/** The same with W or b, or an entry of it, frozen or released: the shortest list of this, layer by layer. */
export function withFrozen(
  frozen: Frozen,
  { layer, kind, row, col = 0 }: FrozenPart,
  freeze: boolean,
  network: NetworkSpec,
): FrozenPart[] {
  const isBeside = (part: FrozenPart): boolean => part.layer === layer && part.kind === kind;
  const all = parameterPlaces(network).filter(isBeside);
  const isMeant = (place: Parameter): boolean => row === undefined || (place.row === row && place.col === col);
  const kept = all.filter((place) => (isMeant(place) ? freeze : isFrozen(frozen, place)));
  const others = frozen.filter((part) => !isBeside(part));
  return [...others, ...(kept.length === all.length ? [{ layer, kind }] : kept)].sort(
    (one, other) => one.layer - other.layer || one.kind.localeCompare(other.kind, 'en'),
  );
}
