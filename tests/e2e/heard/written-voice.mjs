#!/usr/bin/env node
/** An output module of Speech Dispatcher (its protocol over stdin and stdout) that writes what it is to say into $HEARD. */
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const reply = (text) => process.stdout.write(`${text}\n`);
const words = (ssml) =>
  ssml
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

function speak(lines) {
  appendFileSync(process.env.HEARD, `${words(lines.join(' '))}\n`);
  ['200 OK SPEAKING', '701 BEGIN', '702 END'].forEach(reply);
}

/** Commands with lines after them, up to a dot: what is answered first, and what is done with the lines. */
const withLines = {
  AUDIO: ['207 OK RECEIVING AUDIO SETTINGS', () => reply('203 OK AUDIO INITIALIZED')],
  SET: ['203 OK RECEIVING SETTINGS', () => reply('203 OK SETTINGS RECEIVED')],
  LOGLEVEL: ['207 OK RECEIVING LOGLEVEL SETTINGS', () => reply('203 OK LOG LEVEL SET')],
  ...Object.fromEntries(
    ['SPEAK', 'CHAR', 'KEY', 'SOUND_ICON'].map((kind) => [kind, ['202 OK RECEIVING MESSAGE', speak]]),
  ),
};
const simple = {
  INIT: '299-written\n299 OK LOADED SUCCESSFULLY',
  'LIST VOICES': '200-written\ten\tnone\n200 OK VOICE LIST SENT',
  QUIT: '210 OK QUIT',
};

let taking = null;
createInterface({ input: process.stdin }).on('line', (line) => {
  if (taking && line === '.') {
    const { done, lines } = taking;
    taking = null;
    done(lines);
  } else if (taking) taking.lines.push(line.startsWith('..') ? line.slice(1) : line);
  else if (withLines[line]) {
    const [answer, done] = withLines[line];
    reply(answer);
    taking = { done, lines: [] };
  } else if (simple[line]) reply(simple[line]);
  else if (line.startsWith('DEBUG')) reply('200 OK DEBUGGING');
  if (line === 'QUIT') process.exit(0);
});
