#!/usr/bin/env node
/// <reference types="node" />
import { loadEngine } from 'backprop-playground';
import { readFile } from 'node:fs/promises';
import { en } from '../messages/en';
import { command as words } from '../messages/en/command';
import { later } from '../messages/en/later';
import { speak, speakLater } from '../messages/words';
import { check } from './check';
import { readArguments, type Given } from './given';
import { refused, Unusable, type Report } from './report';
import { serve } from './serve';

speak('en', 'en-GB', en);
speakLater(later);

/** A file of the package, by the name that it exports. */
const own = (name: string): URL => new URL(import.meta.resolve(`backprop-playground/${name}`));

/** The page's own code takes its words as it is loaded. */
const tasks: Readonly<Record<Given['task'], (given: Given) => Report | Promise<Report>>> = {
  help: () => ({ lines: [words.help], status: 0 }),
  version: async () => {
    const { version } = JSON.parse(await readFile(own('package.json'), 'utf8')) as { version: string };
    return { lines: [version], status: 0 };
  },
  serve: ({ options }) => servePage(options.port),
  run: async ({ about, options }) => {
    const [{ run }, { withProgress }] = await Promise.all([import('./run'), import('./progress')]);
    return withProgress(async (progress) => run(about, options, await loadEngine(), progress));
  },
  check: async ({ about }) => check(about, await textOf(about), await loadEngine()),
  show: async ({ about }) => {
    const [{ show }, { withProgress }] = await Promise.all([import('./show'), import('./progress')]);
    const text = await textOf(about);
    return withProgress(async (progress) => show(about, text, await loadEngine(), progress));
  },
};

async function servePage(port?: string): Promise<Report> {
  const { server, address } = await serve(own('page'), port);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  return { lines: [words.served(address)], status: 0 };
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((problem: Error) => {
    throw new Unusable(words.unreadable(file, problem.message));
  });
}

async function report(): Promise<Report> {
  let given: Given;
  try {
    given = readArguments(process.argv.slice(2));
  } catch (problem) {
    return refused(words.seeHelp((problem as Error).message));
  }
  return Promise.resolve(tasks[given.task](given)).catch((problem: unknown) => {
    if (!(problem instanceof Unusable)) throw problem;
    return refused(problem.message);
  });
}

const { lines, notes = [], status } = await report();
for (const note of notes) console.error(note);
(status === 2 ? console.error : console.log)(lines.join('\n'));
process.exitCode = status;
