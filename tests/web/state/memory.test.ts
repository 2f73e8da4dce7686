import { describe, expect, it } from 'vitest';
import { memoryIn } from '../../../web/src/state/memory';

describe('the memory of the browser', () => {
  it('keeps texts under names of its own', () => {
    const kept = new Map<string, string>();
    const store = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
      removeItem: (name: string) => void kept.delete(name),
    };
    const memory = memoryIn(() => store);
    expect(memory.read('work')).toBeNull();
    expect(memory.write('work', 'step=3')).toBe(true);
    expect([...kept]).toEqual([['backprop-playground.work', 'step=3']]);
    expect(memory.read('work')).toBe('step=3');
    memory.remove('work');
    expect(kept.size).toBe(0);
  });

  it.each([
    [
      'blocked',
      (): Storage => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    [
      'full',
      (): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> => ({
        getItem: () => null,
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
        removeItem: () => undefined,
      }),
    ],
  ])('where it is %s, keeps nothing and hurts nobody', (_what, store) => {
    const memory = memoryIn(store);
    expect(memory.write('work', 'step=3')).toBe(false);
    expect(memory.read('work')).toBeNull();
    expect(() => memory.remove('work')).not.toThrow();
  });
});
