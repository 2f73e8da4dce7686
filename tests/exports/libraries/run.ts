import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** Where what the libraries write lies. */
export const folder = mkdtempSync(join(tmpdir(), 'libraries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 });

/** The system's own, which has the packages. */
export const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

const PACKAGES = [
  ...['brain1@npm:brain.js@1.6.1', 'brain2@npm:brain.js@2.0.0-beta.24', 'synaptic@1.1.4', 'convnetjs@0.3.0'],
  ...['neataptic@1.4.7', '@tensorflow/tfjs@4.22.0'],
];

/** The packages of npm, without what they would build for themselves. */
export function installPackages(): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  run('npm', 'install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', ...PACKAGES);
}
