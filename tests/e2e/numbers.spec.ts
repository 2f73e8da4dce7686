import type { Matrix, Moment } from '../../wasm/engine.mjs';
import { loadEngine } from '../../wasm/node.mjs';
import {
  allMatrices,
  button,
  expect,
  matrixOf,
  numberIn,
  FIRST_STEP,
  opening,
  openAtRest,
  shown,
  test,
} from './support';

const digits = (value: number): number => Number(value.toPrecision(4));
const digitsOf = (matrix: Matrix): number[] => Array.from(matrix.values, digits);

function matricesOf(moment: Moment): Record<string, number[]> {
  const all: Record<string, number[]> = {};
  moment.layers.forEach(({ W, b, dW, db }, layer) => {
    const { z, a, delta } = moment.example.layers[layer]!;
    for (const [name, matrix] of Object.entries({ W, b, dW, db, z, a, delta }))
      all[`${name}.${layer}`] = digitsOf(matrix);
  });
  return all;
}

test('every number in the matrices is the engine’s, in step 1 and after 11 steps', async ({ page }) => {
  const engine = await loadEngine();
  const { settings, data } = opening();
  const session = new engine.Session(settings, data);
  await openAtRest(page, FIRST_STEP);
  expect(await allMatrices(page)).toEqual(matricesOf(session.moment(0)));

  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('11');
  session.step(10);
  expect(await allMatrices(page)).toEqual(matricesOf(session.moment(0)));
  session.step(1);
  const made = session.moment(0).layers.flatMap(({ W, b }) => [digitsOf(W), digitsOf(b)]);
  const names = ['newW', 'newb'].map((name) => [0, 1].map((layer) => matrixOf(page, name, layer)));
  const [W, b] = await Promise.all(names.map((each) => Promise.all(each)));
  expect([W![0], b![0], W![1], b![1]]).toEqual(made);

  const scores = session.scores();
  expect(numberIn(await shown(page, 'trainingLoss').innerText())).toBe(digits(scores.training.loss));
  expect(numberIn(await shown(page, 'heldOutLoss').innerText())).toBe(digits(scores.heldOut!.loss));
  await expect(page.locator('[data-accuracy="training"]')).toContainText(`${scores.training.correct} of 164 right`);
  await expect(page.locator('[data-accuracy="held out"]')).toContainText(`${scores.heldOut!.correct} of 55 right`);
  session.delete();
});

test('the drawing and the matrices show the same numbers of the chosen example', async ({ page }) => {
  const engine = await loadEngine();
  const { settings, data } = opening();
  const session = new engine.Session(settings, data);
  await openAtRest(page, FIRST_STEP);
  await page.getByLabel('Example', { exact: true }).fill('200');
  await page.getByLabel('Example', { exact: true }).press('Enter');
  await expect(page.getByText('Chinstrap: y = 1')).toBeVisible();
  const moment = session.moment(199);
  await expect.poll(() => matrixOf(page, 'z', 0)).toEqual(digitsOf(moment.example.layers[0]!.z));
  expect(await allMatrices(page)).toEqual(matricesOf(moment));

  const label = await page.getByRole('button', { name: /^Unit 1 of layer 2/ }).getAttribute('aria-label');
  const written = [...label!.matchAll(/(?:z|a|delta) (\S+?)(?:,|$)/g)].map(([, text]) => numberIn(text!));
  const { z, a, delta } = moment.example.layers[1]!;
  expect(written).toEqual([z, a, delta].map((matrix) => digits(matrix.values[0]!)));
  session.delete();
});

test('a selected weight shows all its digits and what the update makes of it', async ({ page }) => {
  const engine = await loadEngine();
  const { settings, data } = opening();
  const session = new engine.Session(settings, data);
  const { W, dW, newW } = session.moment(0).layers[0]!;
  await openAtRest(page, FIRST_STEP);
  await page.locator('[data-matrix="W.0"] tbody button').nth(1).click();
  const explanation = page.locator('#explanation');
  await expect(explanation.getByRole('heading', { level: 2 })).toContainText(
    'Weight 1,2 of layer 1, from bill depth to unit 1',
  );
  for (const [name, { values }] of Object.entries({ old: W, gradient: dW, new: newW })) {
    const exact = String(values[1]).replaceAll('-', '\u2212');
    await expect(explanation.locator(`[data-number="${name}"]`)).toHaveAttribute('data-full', exact);
  }
  session.delete();
});
