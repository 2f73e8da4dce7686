#!/usr/bin/env node
/// <reference types="node" />
import { loadEngine } from 'backprop-playground';
import { readFile } from 'node:fs/promises';
import { en } from '../messages/en';
import { command as words } from '../messages/en/command';
import { later } from '../messages/en/later';
import { speak, speakLater } from '../messages/words';
import { check, type Report } from './check';

speak('en', 'en-GB', en);
speakLater(later);

type Task = (name: string, text: string, engine: Awaited<ReturnType<typeof loadEngine>>) => Report | Promise<Report>;

/** The page's own code takes its words as it is loaded. */
const tasks: Readonly<Record<string, Task>> = {
  check,
  show: async (...given) => (await import('./show')).show(...given),
};

async function report([name = '', file, ...more]: readonly string[]): Promise<Report> {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task || file === undefined || more.length > 0) return { lines: [words.usage], status: 2 };
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (problem) {
    return { lines: [words.unreadable(file, (problem as Error).message)], status: 2 };
  }
  return task(file, text, await loadEngine());
}

const { lines, status } = await report(process.argv.slice(2));
const isHelp = /^(--help|-h|help)$/.test(process.argv[2] ?? '');
(status === 2 && !isHelp ? console.error : console.log)(lines.join('\n'));
process.exitCode = isHelp ? 0 : status;
