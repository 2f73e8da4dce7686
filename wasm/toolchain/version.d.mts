export function compareVersions(a: string, b: string): number;
export function versionOf(text: string | null): string | null;
