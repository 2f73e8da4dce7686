import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../web/src/command/given';

describe('the arguments', () => {
  it.each([
    [[], { task: 'serve', about: '', options: {} }],
    [['--port', '3000'], { task: 'serve', about: '', options: { port: '3000' } }],
    [['run', '#data=iris'], { task: 'run', about: '#data=iris', options: {} }],
    [['run', '--json', 'x', '--print=J,dW1'], { task: 'run', about: 'x', options: { json: true, print: 'J,dW1' } }],
    [['check', 'a.json'], { task: 'check', about: 'a.json', options: {} }],
    [['show', 'a.json'], { task: 'show', about: 'a.json', options: {} }],
    [['--help'], { task: 'help', about: '', options: {} }],
    [['run', '-h'], { task: 'help', about: '', options: {} }],
    [['help'], { task: 'help', about: '', options: {} }],
    [['--version'], { task: 'version', about: '', options: {} }],
    [['-v'], { task: 'version', about: '', options: {} }],
  ])('%o', (given, wanted) => {
    expect(readArguments(given)).toEqual(wanted);
  });

  it.each([
    [['fly'], 'There is no task "fly": it must be serve, run, check or show.'],
    [['constructor'], 'There is no task "constructor": it must be serve, run, check or show.'],
    [['check'], 'check takes one file, not 0.'],
    [['run'], 'run takes one link in quotes, not 0.'],
    [['run', 'a', 'b'], 'run takes one link in quotes, not 2.'],
    [['check', 'a', '--print', 'J'], 'check has no option --print.'],
    [['--json'], 'Serving the page has no option --json.'],
    [['run', 'a', '--nothing'], 'run has no option --nothing.'],
    [['run', 'a', '-x'], 'run has no option -x.'],
    [['run', 'a', '--print'], '--print needs a value behind it.'],
    [['run', 'a', '--print='], '--print needs a value behind it.'],
    [['--port'], '--port needs a value behind it.'],
    [['run', 'a', '--json=1'], '--json takes no value.'],
  ])('%o are refused', (given, sentence) => {
    expect(() => readArguments(given)).toThrow(sentence);
  });
});
