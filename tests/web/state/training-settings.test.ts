import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initializers } from '../../../web/src/catalog/initializers';
import type { KindEntry } from '../../../web/src/catalog/kind-entry';
import { optimizers } from '../../../web/src/catalog/optimizers';
import { clippings } from '../../../web/src/catalog/clippings';
import { penalties } from '../../../web/src/catalog/penalties';
import { schedules } from '../../../web/src/catalog/schedules';
import type { CompleteSettings, Settings } from '../../../wasm/engine.mjs';
import type { Choice } from '../../../web/src/state/defaults';
import { completeSettings, shortSettings, withSettings } from '../../../web/src/state/training-settings';
import { loadEngine } from '../../../wasm/node.mjs';
import { settings } from '../support/drawn-settings';
import { lasting } from '../support/openings';

const engine = await loadEngine();
const kinds = engine.kinds();
const plain = { learningRate: 0.5, batchSize: 'full' } as const;

function inEngine(given: Partial<Settings>): CompleteSettings {
  const session = new engine.Session({ ...lasting.settings, ...given }, lasting.data);
  const complete = session.settings();
  session.delete();
  return complete;
}

describe('what is left out', () => {
  const groups = [
    ...kinds.optimizers.map((kind) => ({ optimizer: { kind } })),
    ...kinds.schedules.map((kind) => ({ schedule: { kind } })),
    ...kinds.clippings.map((kind) => ({ clipping: { kind } })),
    { penalty: {} },
  ];
  it.each(groups)('is what the engine takes by itself: %j', (group) => {
    expect(inEngine({ ...plain, ...group })).toMatchObject(completeSettings({ ...plain, ...group }));
  });

  it.each(kinds.initializers.filter((kind) => kind !== 'explicit'))('is so for the starting weights, %s', (kind) => {
    const { initializer } = inEngine({ initializer: { kind } });
    const usual = Object.entries(initializers[kind].members).map(([name, member]) => [name, member.usual]);
    expect(initializer).toMatchObject(Object.fromEntries(usual));
  });

  it('is all that a short form leaves out', () => {
    fc.assert(
      fc.property(settings, (some) => {
        expect(completeSettings(shortSettings(completeSettings(some)))).toEqual(completeSettings(some));
        expect(shortSettings(completeSettings(some))).toEqual(some);
      }),
    );
    expect(shortSettings(completeSettings(plain))).toEqual(plain);
  });
});

it('gives every number steps in order, with its default within reach', () => {
  const entries: KindEntry[] = [optimizers, schedules, clippings, initializers].flatMap((all) =>
    Object.values<KindEntry>(all),
  );
  const members = [...entries.flatMap((entry) => Object.values(entry.members)), ...Object.values(penalties)];
  for (const { usual, steps, words } of members) {
    expect(Object.values(words)).not.toContain('');
    if (typeof usual === 'boolean') continue;
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    expect(usual).toBeGreaterThanOrEqual(steps[0]!);
    expect(usual).toBeLessThanOrEqual(steps.at(-1)!);
  }
});

it('gives a choice other settings and keeps its network and its starting weights', () => {
  const choice: Choice = {
    ...lasting.settings,
    ...{ dataset: 'xor-gate', pace: 30, heldOut: 0, splitSeed: 1, standardize: false },
    optimizer: { kind: 'adam' },
    initializer: { kind: 'zeros' },
  };
  const { optimizer: _, ...rest } = choice;
  expect(withSettings(choice, { ...plain, clipping: { kind: 'norm' } })).toEqual({
    ...rest,
    ...plain,
    clipping: { kind: 'norm' },
  });
});
