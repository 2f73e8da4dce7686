import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';

/**
 * Run a command in the checkout, its output on the terminal.
 * @param env variables to add to the present ones
 * @param onOutput gets what it prints, by lines, instead of the terminal
 * @throws Problem where it can't be started or fails
 */
export function run(command, args, { env = {}, onOutput = null } = {}) {
  return new Promise((resolve, reject) => {
    const output = onOutput ? 'pipe' : 'inherit';
    const stdio = ['inherit', output, output];
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env } });
    if (onOutput) [child.stdout, child.stderr].forEach((stream) => eachLine(stream, onOutput));
    child.on('error', (problem) => reject(new Problem(`${command} could not be started: ${problem.message}.`)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Problem(`${basename(command)} failed (${signal ?? `exit code ${code}`}).`));
    });
  });
}

function eachLine(stream, take) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    lines.forEach(take);
  });
  stream.on('end', () => rest && take(rest));
}

/** What a command prints, or null where it can't be started or fails. */
export function outputOf(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 ? stdout.trim() : null;
}

/** The first of the named commands that is on PATH, with its folder, or null. */
export function which(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find(isCommand) ?? null;
}

function isCommand(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
