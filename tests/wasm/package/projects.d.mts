export interface Packed {
  path: string;
  files: { path: string; size: number }[];
  size: number;
  unpackedSize: number;
}
export const LINK: string;
export function pack(folder: string): Promise<Packed>;
export function install(folder: string, from: string): Promise<void>;
export function inNode(folder: string): Promise<string>;
export function command(folder: string, ...given: string[]): Promise<{ text: string; status: number }>;
export function served<Result>(
  folder: string,
  use: (address: string) => Promise<Result>,
): Promise<{ result: Result; status: number | null }>;
export function bundle(folder: string): Promise<void>;
export function plainPage(folder: string): Promise<void>;
export function inChromium(folder: string, page: string, executablePath: string): Promise<string>;
export function fromCdn(folder: string, executablePath: string): Promise<string>;
export function inDevelopment(folder: string, executablePath: string): Promise<string>;
