export interface Packed {
  path: string;
  files: { path: string; size: number }[];
  size: number;
  unpackedSize: number;
}
export function pack(folder: string): Promise<Packed>;
export function install(folder: string, from: string): Promise<void>;
export function inNode(folder: string): Promise<string>;
export function command(folder: string, ...given: string[]): Promise<{ text: string; status: number }>;
export function bundle(folder: string): Promise<void>;
export function plainPage(folder: string): Promise<void>;
export function inChromium(folder: string, page: string, executablePath: string): Promise<string>;
