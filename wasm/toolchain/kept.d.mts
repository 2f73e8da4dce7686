import type { Counts } from './counts.mjs';

/** @param part.inputs what it reads, as paths from the checkout */
export function keyOf(
  part: { inputs?: readonly string[] },
  tools: Readonly<Record<string, unknown>>,
  environment?: Readonly<Record<string, string | undefined>>,
): string | null;

/** @param note where they are kept, from the checkout */
export function keptResults(note?: string): {
  of(name: string, key: string | null): { counts: Counts; when: string } | null;
  add(name: string, key: string | null, counts: Counts): void;
};
