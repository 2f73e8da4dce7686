/// <reference types="node" />
import { parseArgs } from 'node:util';
import { command as words } from '../messages/en/command';
import { Unusable } from './report';

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  port: { type: 'string' },
  print: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Options = Partial<Record<'help' | 'version' | 'json', boolean> & Record<'port' | 'print', string>>;

/** What a task is asked about, and its options. Without a task the page is served. */
const tasks = {
  serve: { about: null, options: ['port'] },
  run: { about: words.link, options: ['print', 'json'] },
  check: { about: words.file, options: [] },
  show: { about: words.file, options: [] },
} as const satisfies Record<string, { about: string | null; options: readonly (keyof Options)[] }>;

export type Task = keyof typeof tasks;

export interface Given {
  task: Task | 'help' | 'version';
  /** The link or the file; empty where the page is served. */
  about: string;
  options: Options;
}

/** @throws Unusable where the arguments ask for nothing that there is */
export function readArguments(given: readonly string[]): Given {
  const { tokens, values, positionals } = parseArgs({ args: [...given], options, strict: false, tokens: true });
  const [name = 'serve', ...rest] = positionals;
  if (values.help || name === 'help') return { task: 'help', about: '', options: {} };
  if (values.version) return { task: 'version', about: '', options: {} };
  if (!Object.hasOwn(tasks, name)) throw new Unusable(words.unknownTask(name));
  const task = name as Task;
  for (const token of tokens) if (token.kind === 'option') checkOption(token, task);
  const { about } = tasks[task];
  if (rest.length !== (about ? 1 : 0)) throw new Unusable(words.wrongCount(name, about, rest.length));
  return { task, about: rest[0] ?? '', options: values as Options };
}

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
}

function checkOption({ name, rawName, value }: OptionToken, task: Task): void {
  if (!tasks[task].options.some((own) => own === name)) throw new Unusable(words.unknownOption(rawName, task));
  const { type } = options[name as keyof Options];
  if (type === 'string' && !value) throw new Unusable(words.valueMissing(rawName));
  if (type === 'boolean' && value !== undefined) throw new Unusable(words.valueUnasked(rawName));
}
