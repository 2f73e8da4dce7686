export function againstArrows(file: string, text: string): string[];
export function importsAgainstArrows(): string[];
