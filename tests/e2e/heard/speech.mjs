import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';

const voice = fileURLToPath(new URL('written-voice.mjs', import.meta.url));

/** A speech dispatcher whose only voice writes what it is to say into a file, one utterance a line. */
export function writtenSpeech(folder) {
  const heard = `${folder}/heard.txt`;
  const config = `${folder}/speech-dispatcher`;
  mkdirSync(config, { recursive: true });
  writeFileSync(heard, '');
  writeFileSync(
    `${config}/speechd.conf`,
    [
      'LogLevel 1',
      `LogDir "${folder}"`,
      'CommunicationMethod "unix_socket"',
      `SocketPath "${folder}/speech.sock"`,
      `AddModule "written" "${voice}" ""`,
      'DefaultModule written',
      'DefaultLanguage "en"',
    ].join('\n'),
  );
  return { config, heard, socket: `${folder}/speech.sock`, transcript: new Transcript(heard) };
}

const ECHO = /^(h|b|tab|return|down|home|insert|a|left control|)$/i;

/** What has been said so far. */
class Transcript {
  #file;
  #read = 0;

  constructor(file) {
    this.#file = file;
  }

  /** All that is said until this is; whatever was said where it does not come. */
  async until(pattern, most) {
    const start = Date.now();
    let words = '';
    while (!pattern.test(words) && Date.now() - start < most) words += ` ${(await this.next({ most: 2000 })).words}`;
    return words;
  }

  /** What was said since the last call, once nothing more has come for a while; and how long the first word took. */
  async next({ quiet = 700, most = 10_000 } = {}) {
    const start = Date.now();
    let [words, changed, first] = ['', start, null];
    while (Date.now() - start < most) {
      const now = this.#since();
      if (now !== words) {
        first ??= Date.now() - start;
        [words, changed] = [now, Date.now()];
      }
      if (first !== null && Date.now() - changed > quiet) break;
      await wait(50);
    }
    this.#read = readFileSync(this.#file, 'utf8').length;
    return { words, first };
  }

  /** Whether keys go to a field of the page, and not to the reader. */
  get inFocusMode() {
    return readFileSync(this.#file, 'utf8')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => /^(Focus|Browse) mode$/.test(line))
      .at(-1)
      ?.startsWith('Focus');
  }

  /** The name of the key that was pressed is no answer to it. */
  #since() {
    const lines = readFileSync(this.#file, 'utf8').slice(this.#read).split('\n');
    const said = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => !ECHO.test(line));
    return said.join(' ').trim();
  }
}
