export const HOST: string;
export function choosePort(asked?: string): Promise<number>;
