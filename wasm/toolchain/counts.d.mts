export type Counts = { passed: number; failed: number; skipped: number };

export const NONE: Counts;
export function add(a: Counts, b: Counts): Counts;
export function ofCheck(good: boolean): Counts;
export function ofCtest(xml: string): Counts;
export function ofVitest(report: unknown): Counts;
export function ofPlaywright(report: unknown): Counts;
