import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { instantiate } from '../../../wasm/engine.mjs';
import { EngineHost } from '../../../web/src/engine/host';
import { Experiment } from '../../../web/src/state/experiment.svelte';
import { viewOf } from '../../../web/src/state/open-moment';
import { Selection } from '../../../web/src/state/selection.svelte';
import { HandClock } from '../support/hand-clock';

const compiled = (name: string): WebAssembly.Module =>
  new WebAssembly.Module(readFileSync(new URL(`../../../build/wasm/${name}.wasm`, import.meta.url)));

it('the first view, and training from there, ask for nothing of the rest', async () => {
  const bringRest = vi.fn(() => compiled('backprop-rest'));
  let isWhole = false;
  const engine = await instantiate(compiled('backprop-first'), bringRest);
  const host = new EngineHost(engine, new HandClock(), () => isWhole);
  const { network, opening } = new Experiment();
  const view = viewOf(network, new Selection());
  host.open(opening);
  host.frame(view);
  host.step(1);
  host.frame({ ...view, made: true });
  host.step(10_000);
  host.trainEpoch();
  expect(host.frame({ ...view, made: true }).explanation).toBeNull();
  expect(bringRest).not.toHaveBeenCalled();
  isWhole = true;
  expect(host.frame(view).explanation).not.toBeNull();
  expect(bringRest).toHaveBeenCalledOnce();
});
