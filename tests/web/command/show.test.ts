import { expect, it } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { show } from '../../../web/src/command/show';
import { momentFile } from '../../../web/src/state/moment-file';
import { parseLink } from '../../../web/src/state/link/link';

const engine = await loadEngine();
const LINK =
  'data=own&net=2-2-1&columns=a%09b&classes=x%09y&rows=0,1,0;1,0,1;1,1,1&rate=0.5&seed=3&then=10:rate:0.1&step=40';

it('says the step, the loss and the parameters that training leads to', async () => {
  const { lines, status } = await show('a.json', momentFile(parseLink(LINK)), engine);
  expect(status).toBe(0);
  const { network } = parseLink(LINK).choice;
  const data = {
    inputs: [
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    targets: [[0], [1], [1]],
  };
  const { choice } = parseLink(LINK);
  const session = new engine.Session(
    { network, learningRate: 0.5, seed: 3, batchSize: choice.batchSize },
    { ...data, standardize: choice.standardize },
  );
  session.step(10);
  session.configure({ learningRate: 0.1 });
  session.step(30);
  expect(lines[0]).toBe(`step 40, mean loss of the next batch ${session.record().loss}`);
  const { W, b } = session.moment(0).layers[1]!;
  expect(lines.slice(-4)).toEqual(['W2', `  ${[...W.values].join('  ')}`, 'b2', `  ${[...b.values].join('  ')}`]);
  session.delete();
});

it('opens sets of the page, by name and made by a formula', async () => {
  for (const link of ['data=wine&net=13-3-3&step=2', 'data=moons&net=2-3-1&step=5', 'data=penguins&net=3-2-1&step=12'])
    expect((await show('a.json', momentFile(parseLink(link)), engine)).lines[0]).toContain(
      `step ${parseLink(link).step},`,
    );
});

it.each([
  ['what is no moment', '{}', "a.json can't be read: The file holds no moment"],
  ['what is cut', '{"format"', "a.json can't be read: The file of the moment is damaged"],
  ['a case of the lab', momentFile(parseLink('lab=3')), 'It is a case of the lab'],
  ['a network that does not fit its data', momentFile(parseLink('data=wine&net=13-3-2')), "a.json can't be read: "],
])('refuses %s', async (_, text, sentence) => {
  const { lines, status } = await show('a.json', text, engine);
  expect(status).toBe(2);
  expect(lines.join()).toContain(sentence);
});
