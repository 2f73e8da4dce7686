import { expect, it } from 'vitest';
import { LessonProgress } from '../../../web/src/state/lesson-progress.svelte';
import { memoryIn, noMemory } from '../../../web/src/state/memory';

function memory() {
  const kept = new Map<string, string>();
  const getItem = (name: string) => kept.get(name) ?? null;
  return memoryIn(() => ({ getItem, setItem: (name, text) => void kept.set(name, text), removeItem: () => undefined }));
}

it('keeps which steps are done for the next visit', () => {
  const kept = memory();
  const progress = new LessonProgress(kept);
  progress.mark({ id: 'why-go-back', step: 2 });
  progress.mark({ id: 'why-go-back', step: 2 });
  progress.mark({ id: 'the-cost', step: 10 });
  const later = new LessonProgress(kept);
  for (const read of [progress, later]) {
    expect(read.isDone({ id: 'why-go-back', step: 2 })).toBe(true);
    expect(read.isDone({ id: 'why-go-back', step: 1 })).toBe(false);
    expect(read.isDone({ id: 'the-cost', step: 10 })).toBe(true);
    expect(read.isDone({ id: 'the-cost', step: 1 })).toBe(false);
    expect(read.count('why-go-back')).toBe(1);
    expect(read.count('the-sigmoid')).toBe(0);
  }
});

it('begins with nothing where what is kept can’t be read, and goes on where nothing can be kept', () => {
  const kept = memory();
  kept.write('lessons', '{"why-go-back":[1]}');
  expect(new LessonProgress(kept).count('why-go-back')).toBe(0);
  const progress = new LessonProgress(noMemory);
  progress.mark({ id: 'why-go-back', step: 1 });
  expect(progress.isDone({ id: 'why-go-back', step: 1 })).toBe(true);
});
