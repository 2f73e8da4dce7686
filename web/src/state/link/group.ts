import type { KindEntry } from '../../catalog/kind-entry';
import { link as messages } from '../../messages/words';
import { numberFrom, numberText, oneOf, refuse } from './values';

type Group<Kind extends string> = Readonly<{ kind: Kind }>;
/** Kinds with the numbers of their formulas, if they have any. */
type Entries<Kind extends string> = Readonly<Record<Kind, Partial<Pick<KindEntry, 'members'>>>>;

/** A kind and what is not usual about it, such as `adam:beta1:0.8`. @param group without its usual members */
export const groupText = (group: Group<string>): string =>
  Object.entries(group as Readonly<Record<string, string | number | boolean>>)
    .flatMap(([name, value]) => (typeof value === 'string' ? [value] : [name, memberText(value)]))
    .join(':');

const memberText = (value: number | boolean): string =>
  typeof value === 'boolean' ? String(Number(value)) : numberText(value);

/** @param key whose value it is, for the sentence */
export function groupFrom<Kind extends string>(
  key: string,
  text: string,
  entries: Entries<Kind>,
  kinds: readonly Kind[] = Object.keys(entries) as Kind[],
): Group<Kind> {
  const [name = '', ...rest] = text.split(':');
  const kind = oneOf(key, name, kinds);
  const { members = {} } = entries[kind];
  const wanted = messages.wanted.group(kind, Object.keys(members).join(', '));
  const group: Record<string, number | boolean> = {};
  if (rest.length % 2 === 1) refuse(key, text, wanted);
  for (let i = 0; i < rest.length; i += 2) {
    const member = rest[i]!;
    if (!Object.hasOwn(members, member) || Object.hasOwn(group, member)) refuse(key, text, wanted);
    group[member] = memberFrom(key, rest[i + 1]!, members[member]!.usual);
  }
  return { kind, ...group };
}

function memberFrom(key: string, text: string, usual: number | boolean): number | boolean {
  if (typeof usual === 'boolean') return oneOf(key, text, ['0', '1']) === '1';
  return numberFrom(key, text, messages.wanted.number);
}
