/**
 * What a screen reader says of the built page: Orca in a virtual display, its speech written to a file, in Firefox and in
 * Chromium. It walks from load to "where does dL/dw11 come from" by heading and by Tab, and holds the words heard against
 * those meant; then it plays, and each key must be answered. `npm run heard` (docs: README); it needs a Linux with the
 * tools below and a built dist/.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { writtenSpeech } from './speech.mjs';

const inRoot = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const has = (tool) => spawnSync('which', [tool]).status === 0;

const TOOLS = ['orca', 'xvfb-run', 'dbus-run-session', 'speech-dispatcher', 'xdotool'];
const PACKAGES = 'orca xvfb dbus speech-dispatcher at-spi2-core xdotool firefox-esr chromium';
const browsers = [
  {
    name: 'Firefox',
    program: ['firefox-esr', 'firefox'].find(has),
    args: (profile, url) => ['--no-remote', '--profile', profile, url],
  },
  {
    name: 'Chromium',
    program: ['chromium', 'chromium-browser', 'google-chrome'].find(has),
    args: (profile, url) => [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...['--force-renderer-accessibility', `--user-data-dir=${profile}`, url],
    ],
  },
];

const missing = TOOLS.filter((tool) => !has(tool));
if (missing.length > 0 || browsers.every(({ program }) => !program)) {
  const what = [...missing, ...(browsers.some(({ program }) => program) ? [] : ['a browser'])].join(', ');
  console.error(`To hear the page, ${what} is wanted: on Debian, apt-get install ${PACKAGES}`);
  process.exit(1);
}

/** All of it runs within a display and a message bus of its own. */
if (!process.env.HEARD_INSIDE) {
  const self = fileURLToPath(import.meta.url);
  const inside = ['dbus-run-session', '--', process.execPath, self, ...process.argv.slice(2)];
  const { status } = spawnSync('xvfb-run', ['-a', '-s', '-screen 0 1440x900x24', ...inside], {
    stdio: 'inherit',
    env: { ...process.env, HEARD_INSIDE: '1' },
  });
  process.exit(status ?? 1);
}

const PORT = process.env.PORT ?? '4329';
const wanted = process.argv[2];
const started = [];
const folder = mkdtempSync(`${tmpdir()}/heard-`);

function start(program, args, env = {}) {
  const child = spawn(program, args, {
    stdio: 'ignore',
    detached: true,
    cwd: inRoot('.'),
    env: { ...process.env, ...env },
  });
  started.push(child);
  return child;
}

function stop(child) {
  try {
    process.kill(-child.pid);
  } catch {
    // it has ended by itself
  }
}

/** There is no window manager that would do it. */
const focusPage = () =>
  spawnSync('xdotool', ['search', '--onlyvisible', '--name', 'Backprop Playground', 'windowfocus']);
const key = (...keys) => spawnSync('xdotool', ['key', '--clearmodifiers', ...keys]);
/** On a field the reader's own keys would go to the page. */
async function toReading(transcript) {
  if (!transcript.inFocusMode) return;
  spawnSync('xdotool', ['keydown', 'Insert', 'key', 'a', 'keyup', 'Insert']);
  await transcript.next();
}
async function toTop(transcript) {
  await toReading(transcript);
  key('ctrl+Home');
  await transcript.next();
}

/** The words in their order, however they are broken up. */
const plain = (words) => words.toLowerCase().replace(/[^\p{L}\p{N}.−]+/gu, ' ');

const FACTORS = [
  /dl by d y hat equals (minus )?[\d.]+/,
  /d y hat by d z 1 of layer 2 equals (minus )?[\d.]+/,
  /d z 1 of layer 2 by d a 1 of layer 1 equals (minus )?[\d.]+/,
  /d a 1 of layer 1 by d z 1 of layer 1 equals (minus )?[\d.]+/,
  /d z 1 of layer 1 by dw 1 1 of layer 1 equals (minus )?[\d.]+/,
];

/** Firefox says the kind of a heading after its first line. */
const HEADING = /w 1 1 of layer 1.*weight 1 1 of layer 1 (heading level 2\. )?from bill length/;
const ANY = new RegExp(FACTORS.map(({ source }) => source).join('|'));

let failures = 0;
function hold(what, heard, meant) {
  const right = meant.test(plain(heard));
  if (!right) failures++;
  console.log(
    `${right ? 'heard' : 'NOT HEARD'}: ${what}${right ? '' : `\n  meant ${meant}\n  said: ${heard.slice(-400)}`}`,
  );
}

async function listen({ name, program, args }) {
  console.log(`\n${name}`);
  const home = `${folder}/${name}`;
  const runtime = `${home}/run`;
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  const { config, heard, socket, transcript } = writtenSpeech(home);
  const env = {
    ...{ HOME: home, XDG_RUNTIME_DIR: runtime, XDG_CONFIG_HOME: `${home}/config`, XDG_DATA_HOME: `${home}/data` },
    ...{ SPEECHD_ADDRESS: `unix_socket:${socket}`, GNOME_ACCESSIBILITY: '1', LC_ALL: 'C.UTF-8', HEARD: heard },
  };
  const running = [start('speech-dispatcher', ['-s', '-C', config, '-S', socket, '-c', 'unix_socket'], env)];
  for (let i = 0; i < 100 && !existsSync(socket); i++) await wait(200);
  running.push(start('orca', ['--replace'], env));
  hold('the screen reader itself', await transcript.until(/Screen reader on/, 60_000), /screen reader on/);
  mkdirSync(`${home}/profile`);
  running.push(start(program, args(`${home}/profile`, `http://127.0.0.1:${PORT}/#step=1`), env));
  await walk(transcript);
  running.forEach(stop);
}

async function walk(transcript) {
  hold(
    'the page, as it opens',
    await transcript.until(/Page has \d+ landmarks|Step 0\./, 120_000),
    /backprop playground/,
  );
  focusPage();
  await transcript.next({ quiet: 5000, most: 30_000 });

  const said = [];
  const press = async (...keys) => {
    key(...keys);
    const answer = await transcript.next();
    said.push(answer.words);
    return answer;
  };
  await toTop(transcript);
  for (let i = 0; i < 6 && !/weight 1 1 of layer 1/.test(plain(said.at(-1) ?? '')); i++) await press('h');
  hold('the heading of the explanation', said.at(-1), HEADING);
  const lines = [];
  for (let i = 0; i < 30 && !/old w 1 1 .* new w 1 1/.test(plain(lines.at(-1) ?? '')); i++) {
    lines.push((await press('Down')).words);
  }
  const read = lines.join(' ');
  hold('dL/dw11 itself, line by line', read, /dl by dw 1 1 of layer 1/);
  FACTORS.forEach((factor, i) => hold(`factor ${i + 1}, line by line`, read, factor));
  hold('the update', read, /old w 1 1 of layer 1 (minus )?[\d.]+.* new w 1 1 of layer 1/);
  const past = [];
  for (let i = 0; i < 4; i++) past.push((await press('Down')).words);
  hold('what comes after the update', past.join(' '), /old weights|gradient check/i);

  await press('h');
  let tabbed = '';
  await toTop(transcript);
  // The factors are one stop: the one that was read last.
  for (let i = 0; i < 45 && !ANY.test(plain(tabbed)); i++) tabbed = (await press('Tab')).words;
  hold('a factor, by Tab', tabbed, ANY);

  await whileItTrains(press, transcript);
}

/** Milliseconds until a key is answered; a loaded machine takes its time as well. */
const PATIENCE = 2000;

async function whileItTrains(press, transcript) {
  await toTop(transcript);
  // By the reader's own key for the next button: where Tab goes on from depends on what had the focus last.
  let at = '';
  for (let i = 0; i < 20 && !/^train/.test(plain(at).trim()); i++) at = (await press('b')).words;
  hold('the button that trains', at, /^ ?train/);
  await press('Return');
  await transcript.next({ quiet: 1000, most: 4000 });
  const answers = [];
  for (const name of ['h', 'h', 'Tab', 'h', 'Tab', 'h']) {
    await toReading(transcript);
    answers.push({ name, ...(await press(name)) });
  }
  for (const { name, first, words } of answers) {
    const right = first !== null && first < PATIENCE;
    if (!right) failures++;
    console.log(
      `${right ? 'answered' : 'NOT ANSWERED'}: ${name} while it trains, after ${first} ms: ${words.slice(0, 60)}`,
    );
  }
}

try {
  start(process.execPath, ['wasm/toolchain/serve.mjs'], { PORT });
  await wait(1000);
  for (const browser of browsers) {
    if (!browser.program) console.log(`\n${browser.name} is not installed`);
    else if (!wanted || wanted === browser.name.toLowerCase()) await listen(browser);
  }
} finally {
  started.forEach(stop);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(failures === 0 ? '\nAll of it was heard.' : `\n${failures} not heard.`);
process.exit(failures === 0 ? 0 : 1);
