import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, promisify } from 'node:util';
import { expect, it } from 'vitest';
import { engine, settings } from './support';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('the first JavaScript of the README trains the network and prints its dW', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const example = /^```js\n(.*?)^```$/ms.exec(readme)![1]!;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', example], { cwd: root });

  const inputs = [
    [1, 0.5, -1.5],
    [0, 1, 0.5],
  ];
  const session = new engine.Session(settings({ seed: 1, learningRate: 0.5 }), { inputs, targets: [[1], [0]] });
  session.step(100);
  const { dW } = session.moment(0).layers[0]!;
  session.delete();
  expect(await run).toEqual({ stdout: `${format(dW.rows, 'x', dW.cols, dW.values)}\n`, stderr: '' });
});
