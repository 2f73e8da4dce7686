import { describe, expect, it } from 'vitest';
import { startWithMemory, wide } from './memory';
import { bits, bitsOf, data, engine, open, settings } from './support';

describe('results', () => {
  it('are copies: they stay as they are while training goes on and the memory grows', async () => {
    const { engine, memory } = await startWithMemory();
    const session = new engine.Session(settings({ batchSize: 2 }), data({ heldOut: 0.2, standardize: true }));
    const results = [
      session.moment(0),
      session.curve(),
      session.scores(),
      session.data(),
      session.predict([[1, 2, 3]]),
      session.trace([1, 2, 3]),
    ];
    const before = bitsOf(results);
    const bytes = memory.buffer.byteLength;
    session.step(1000);
    const large = new engine.Session(wide(), {
      inputs: Array.from({ length: 20_000 }, () => [1, 2, 3]),
      targets: Array.from({ length: 20_000 }, () => [1]),
    });
    expect(memory.buffer.byteLength).toBeGreaterThan(bytes);
    expect(bitsOf(results)).toBe(before);
    [session, large].forEach((each) => each.delete());
    expect(bitsOf(results)).toBe(before);
  });

  it('do not lead back into the engine', () => {
    const session = open();
    const before = bits(session);
    const { layers, example } = session.moment(0);
    for (const { W, newW } of layers) [W, newW].forEach(({ values }) => values.fill(NaN));
    example.x.fill(NaN);
    session.data().training.fill(0);
    session.settings().network.layers.pop();
    expect(bits(session)).toBe(before);
    session.delete();
  });

  it('and inputs can be changed afterwards without effect', () => {
    const given = {
      settings: settings(),
      data: { inputs: data().inputs.map((row) => [...row]), targets: [[1], [0], [0], [1], [1]] },
    };
    const session = new engine.Session(given.settings, given.data);
    const before = bits(session);
    given.data.inputs[0]!.fill(9);
    given.settings.network.layers.pop();
    expect(bits(session)).toBe(before);
    session.delete();
  });
});
