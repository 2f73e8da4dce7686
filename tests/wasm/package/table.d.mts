import type { Packed } from './projects.mjs';

export function tableOf(packed: Packed): string;
export function tableIn(text: string): string;
export function withTable(text: string, table: string): string;
export function sizesIn(table: string): [path: string, kilobytes: number][];
