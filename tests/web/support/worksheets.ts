import { loadEngine } from '../../../wasm/node.mjs';
import { EngineHost } from '../../../web/src/engine/host';
import type { Engine, NetworkSpec } from '../../../web/src/engine/types';
import { pairingOf } from '../../../web/src/state/edit-network';
import { networkOf, usualWanted, type Wanted } from '../../../web/src/state/worksheet/wanted';
import { Worksheets, type Order, type Solve } from '../../../web/src/state/worksheet/worksheets.svelte';
import { HandClock } from './hand-clock';

export const engine: Engine = await loadEngine();
const host = new EngineHost(engine, new HandClock());
const { pairings } = engine.kinds();

export const solve: Solve = async (...asked) => host.solve(...asked);

/** What the page shows where a test does not say it. */
const present: NetworkSpec = { inputs: 1, layers: [{ units: 1, activation: 'identity' }], loss: 'halfSquaredError' };
const shown: Order['shown'] = { numbers: { parameters: [0.5, 0.1], inputs: [[1]], targets: [[2]] }, rate: 0.3 };

/** An order, complete: of what is said of it and else as usual. */
export function orderOf(change: Partial<Wanted>, page: Partial<Order> = {}): Order {
  const wanted = { ...usualWanted, ...change };
  const network = networkOf(wanted, page.network ?? present);
  const fused = pairingOf(pairings, network.layers.at(-1)!.activation, network.loss)!.fused;
  return { shown, ...page, wanted, network, fused };
}

export async function sheetsOf(change: Partial<Wanted>, page: Partial<Order> = {}): Promise<Worksheets> {
  const sheets = new Worksheets(solve);
  await sheets.make(orderOf(change, page));
  return sheets;
}
