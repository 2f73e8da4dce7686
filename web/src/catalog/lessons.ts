/** What is known of a lesson before it is loaded. */
export interface LessonEntry {
  /** Its name in links, and that of its files. */
  id: string;
  /** How long it takes. */
  minutes: number;
  /** How many there are. */
  steps: number;
}

/** The lessons in their order: they are numbered by it, from 1. */
export const lessons: readonly LessonEntry[] = [
  { id: 'why-go-back', minutes: 8, steps: 6 },
  { id: 'down-the-valley', minutes: 8, steps: 6 },
  { id: 'the-cost', minutes: 9, steps: 5 },
  { id: 'why-a-chain-rule', minutes: 8, steps: 5 },
  { id: 'the-first-factor', minutes: 7, steps: 4 },
  { id: 'the-sigmoid', minutes: 9, steps: 5 },
  { id: 'the-cancellation', minutes: 10, steps: 7 },
  { id: 'two-units-in-a-chain', minutes: 7, steps: 5 },
  { id: 'the-3-2-1-network', minutes: 14, steps: 10 },
  { id: 'several-paths', minutes: 9, steps: 6 },
  { id: 'all-examples-at-once', minutes: 8, steps: 6 },
  { id: 'compute-and-use', minutes: 8, steps: 6 },
  { id: 'vanishing-gradients', minutes: 8, steps: 5 },
  { id: 'why-xor-needs-a-hidden-layer', minutes: 7, steps: 4 },
  { id: 'which-loss', minutes: 6, steps: 4 },
  { id: 'prove-it', minutes: 6, steps: 3 },
  { id: 'mazur', minutes: 10, steps: 8 },
  { id: 'adam-by-hand', minutes: 8, steps: 5 },
];

export const lessonNumber = (id: string): number => lessons.findIndex((lesson) => lesson.id === id) + 1;
