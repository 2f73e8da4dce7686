import { aptInstall, hasApt } from './apt.mjs';
import { Problem } from './problem.mjs';
import { say } from './say.mjs';
import { tools } from './tools.mjs';

/**
 * Find the named tools; install what is missing where the system has apt-get.
 * @returns what each tool's find() found, by name
 * @throws Problem that says what to install and how
 */
export async function ensure(names) {
  const found = findAll(names);
  const missing = names.filter((name) => !found[name]);
  if (missing.length > 0) Object.assign(found, await install(missing));
  for (const name of names) tellRemark(tools[name].remark?.(found[name]));
  return found;
}

/**
 * Find the named tools and install nothing.
 * @throws Problem that says what is missing
 */
export function need(names) {
  const found = findAll(names);
  const missing = names.filter((name) => !found[name]);
  if (missing.length > 0) throw new Problem(sentenceFor(missing));
  return found;
}

const findAll = (names) => Object.fromEntries(names.map((name) => [name, tools[name].find()]));

async function install(names) {
  if (!hasApt()) throw new Problem(sentenceFor(names));
  await aptInstall(names.flatMap((name) => tools[name].packages));
  const found = findAll(names);
  const missing = names.filter((name) => !found[name]);
  if (missing.length > 0) throw new Problem(sentenceFor(missing));
  return found;
}

const list = new Intl.ListFormat('en-GB');

const sentenceFor = (names) => `Please install ${list.format(names.map(described))}, then run this command again.`;

const described = (name) => `${tools[name].what} (${tools[name].where})`;

const tellRemark = (remark) => remark && say(`${remark}.`);
