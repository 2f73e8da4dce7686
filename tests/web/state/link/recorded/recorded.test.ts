// Links of before open to the bits of before. `RECORD=1 npx vitest run --config tests/vitest.config.ts recorded` writes
// the bits of links that are new in links.ts; those that stand in recorded.json stay.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../../../web/src/engine/types';
import { Address } from '../../../../../web/src/state/address.svelte';
import { Run } from '../../../../../web/src/state/run.svelte';
import { loadEngine } from '../../../../../wasm/node.mjs';
import { HandClock } from '../../../support/hand-clock';
import { HandPlace } from '../../../support/hand-place';
import { SameThreadEngine } from '../../../support/same-thread-engine';
import { recordedLinks } from './links';

const file = new URL('recorded.json', import.meta.url);
const recorded = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const engine = await loadEngine();

/** Of the bits of all numbers, in order. */
function fingerprint(numbers: readonly ArrayLike<number>[]): string {
  const hash = createHash('sha256');
  for (const list of numbers) hash.update(new Uint8Array(Float64Array.from(list).buffer));
  return hash.digest('hex').slice(0, 16);
}

/** What a link opens to: where one stands, what is looked at, and the bits of the step. */
async function openedTo(link: string): Promise<Record<string, unknown>> {
  const run = new Run({ startEngine: new SameThreadEngine(engine, new HandClock()).start, nextFrame: () => {} });
  await run.start();
  const place = new HandPlace();
  place.location.hash = `#${link}`;
  const address = new Address(run, place);
  await address.open();
  const { moment, curve, recipe } = run;
  const numbers = (matrices: (layer: NonNullable<typeof moment>['layers'][number]) => Matrix[]): string =>
    fingerprint(moment!.layers.flatMap(matrices).map(({ values }) => values));
  const opened = {
    refused: address.problem?.sentence ?? null,
    step: run.stepsDone,
    place: run.cursor.position,
    selected: recipe!.selected,
    ...{ example: recipe!.example, of: recipe!.of, notation: recipe!.notation, page: recipe!.page },
    network: recipe!.choice.network,
    weights: numbers(({ W, b }) => [W, b]),
    gradients: numbers(({ dW, db }) => [dW, db]),
    after: numbers(({ newW, newb }) => [newW, newb]),
    curve: fingerprint([curve!.steps, curve!.cost]),
    canonical: place.location.hash,
  };
  run.dispose();
  return opened;
}

describe('a link of before', () => {
  if (process.env['RECORD']) {
    it('is recorded', { timeout: 120_000 }, async () => {
      for (const link of recordedLinks) recorded[link] ??= await openedTo(link);
      writeFileSync(file, `${JSON.stringify(recorded, null, 1)}\n`);
    });
    return;
  }
  it('is recorded, each of them', () => expect(Object.keys(recorded)).toEqual(recordedLinks));
  it.each(recordedLinks)('#%s', async (link) => expect(await openedTo(link)).toEqual(recorded[link]));
});
