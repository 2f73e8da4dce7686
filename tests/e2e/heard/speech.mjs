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
    let [size, changed, first] = [this.#read, Date.now(), null];
    while (Date.now() - start < most) {
      const now = readFileSync(this.#file, 'utf8').length;
      if (now > size) {
        first ??= Date.now() - start;
        [size, changed] = [now, Date.now()];
      }
      if (first !== null && Date.now() - changed > quiet) break;
      await wait(50);
    }
    const said = readFileSync(this.#file, 'utf8').slice(this.#read);
    this.#read += said.length;
    return { words: said.replace(/\s+/g, ' ').trim(), first };
  }
}
