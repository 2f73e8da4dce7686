import type { ScheduleKind } from '../engine/types';
import type { KindEntry, MemberEntry } from './kind-entry';

const COUNTS = [1, 3, 10, 30, 100, 300, 1000, 3000, 10000];

const warmUp: MemberEntry = {
  label: 'Warm-up',
  words: 'So many updates at first have a smaller rate, which grows evenly.',
  usual: 0,
  steps: [0, 10, 30, 100, 300, 1000],
  whole: true,
  rare: true,
};

/** One entry for each schedule of the engine: the rate of update t, which counts from 0. */
export const schedules: Readonly<Record<ScheduleKind, KindEntry>> = {
  constant: { label: 'Constant', words: 'The rate stays as it is.', formula: 'RATE_t = RATE', members: { warmUp } },
  step: {
    label: 'In steps',
    words: 'The rate is multiplied by a factor every so many updates.',
    formula: 'RATE_t = RATE\\, f^{\\lfloor t / k \\rfloor}',
    members: {
      every: { label: 'Every k', words: 'Updates between two steps.', usual: 100, steps: COUNTS, whole: true },
      factor: {
        label: 'Factor f',
        words: 'What each step leaves of the rate.',
        usual: 0.5,
        steps: [0.1, 0.3, 0.5, 0.9, 1],
      },
      warmUp,
    },
  },
  exponential: {
    label: 'Exponential',
    words: 'The rate is multiplied by a factor after each update.',
    formula: 'RATE_t = RATE\\, f^{\\,t}',
    members: {
      factor: {
        label: 'Factor f',
        words: 'What each update leaves of the rate.',
        usual: 0.999,
        steps: [0.9, 0.95, 0.99, 0.995, 0.999, 0.9999, 1],
      },
      warmUp,
    },
  },
  cosine: {
    label: 'Cosine',
    words: 'The rate falls in half a wave of the cosine, and stays at its least.',
    formula: 'RATE_t = r + (RATE - r)\\,\\dfrac{1 + \\cos(\\pi \\min(t, T) / T)}{2}',
    members: {
      length: { label: 'Length T', words: 'Updates until the least rate.', usual: 1000, steps: COUNTS, whole: true },
      least: {
        label: 'Least rate r',
        words: 'Where it ends.',
        usual: 0,
        steps: [0, 0.0001, 0.001, 0.01, 0.1],
        rare: true,
      },
      warmUp,
    },
  },
  inverseTime: {
    label: 'Inverse time',
    words: 'The rate falls as one over the time.',
    formula: 'RATE_t = \\dfrac{RATE}{1 + d\\, t}',
    members: {
      decay: {
        label: 'Decay d',
        words: 'How fast it falls: after 1/d updates it is half.',
        usual: 0.01,
        steps: [0, 0.0001, 0.001, 0.01, 0.1, 1],
      },
      warmUp,
    },
  },
};
