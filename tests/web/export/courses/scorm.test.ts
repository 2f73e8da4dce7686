import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scorm, type ScormCourse } from '../../../../web/src/export/courses/scorm';
import { all, rootOf } from '../../support/courses';

const course: ScormCourse = {
  ...{ version: '1.2', title: 'A <b> & "c"', language: 'en', link: 'data=worked-example&blank=z1.1,delta2.1' },
  ...{ asked: ['z1.1', 'delta2.1'], lesson: null, steps: 0, pass: 0.6 },
  words: { refused: 'Refused.', absent: 'Absent.' },
};
const lesson: ScormCourse = { ...course, link: 'lesson=mazur:1', asked: [], lesson: 'mazur', steps: 2 };

/** What a course system answers to a call. */
type Lms = (method: string, ...given: string[]) => unknown;

/** A frame around another one; of another origin it lets nobody look into it. */
const around = (inner: Record<string, unknown>, closed = false): Record<string, unknown> => {
  const frame: Record<string, unknown> = {};
  frame.parent = frame;
  inner.parent = frame;
  if (closed) Object.defineProperty(frame, 'API', { get: () => void fail() });
  return frame;
};
const fail = (): never => {
  throw new Error('SecurityError');
};

/** The launch page of a package, opened in some frames. */
class Launched {
  readonly said: string[][] = [];
  readonly notice = { textContent: '' };
  readonly frame = { src: '', contentWindow: { location: { hash: '#step=3' } } };
  readonly window: Record<string, unknown> = { opener: null };
  outer: Record<string, unknown> = this.window;
  readonly #heard: Record<string, (event: object) => void> = {};

  constructor(
    readonly course: ScormCourse,
    prepare: (launched: Launched) => void,
  ) {
    this.window.parent = this.window;
    prepare(this);
    const text = /id="course">(.*)<\/script>/.exec(scorm(course)['index.html']!)![1]!;
    const listen = (name: string, on: (event: object) => void): void => void (this.#heard[name] = on);
    runInNewContext(scorm(course)['launch.js']!, {
      ...{ window: this.window, location: { origin: 'https://a.example' }, addEventListener: listen, setTimeout, Date },
      document: {
        getElementById: (id: string) => (id === 'course' ? { textContent: text } : this.notice),
        querySelector: () => this.frame,
        addEventListener: listen,
      },
    });
  }

  /** Put a course system into a frame. */
  offer(where: Record<string, unknown>, lms: Lms = (method) => (method.includes('GetValue') ? '' : 'true')): void {
    const prefix = this.course.version === '1.2' ? 'LMS' : '';
    const methods = [
      'Initialize',
      'GetValue',
      'SetValue',
      'Commit',
      this.course.version === '1.2' ? 'Finish' : 'Terminate',
    ];
    const api = methods.map((name) => [
      prefix + name,
      (...given: string[]) => {
        this.said.push([name, ...given]);
        return lms(name, ...given);
      },
    ]);
    where[this.course.version === '1.2' ? 'API' : 'API_1484_11'] = Object.fromEntries(api);
  }

  tell(told: object, origin?: string): void {
    this.hear(told, origin);
    vi.advanceTimersByTime(1);
  }
  hear(told: object, origin = 'https://a.example'): void {
    this.#heard.message!({ origin, source: this.frame.contentWindow, data: { backpropPlayground: 1, ...told } });
  }
  answer(name: string, verdict: string, response = '0.5'): void {
    this.tell({ kind: 'answer', name, verdict, response });
  }
  leave(): void {
    this.#heard.pagehide!({});
  }
  last(name: string): string | undefined {
    return this.said.findLast(([method, of]) => method === 'SetValue' && of === name)?.[2];
  }
}

const launch = (of: Partial<ScormCourse> = {}, lms?: Lms): Launched =>
  new Launched({ ...course, ...of }, (launched) => launched.offer(launched.window, lms));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a package', () => {
  it('has a manifest in the spelling of its version, which names every file', () => {
    for (const [version, attribute, other] of [
      ['1.2', 'adlcp:scormtype', 'adlcp:scormType'],
      ['2004', 'adlcp:scormType', 'adlcp:scormtype'],
    ] as const) {
      const files = scorm({ ...course, version });
      const [resource] = all(rootOf(files['imsmanifest.xml']!), 'resource');
      expect([resource!.getAttribute(attribute), resource!.getAttribute(other)]).toEqual(['sco', null]);
      const named = all(resource!, 'file').map((file) => file.getAttribute('href'));
      expect(named).toEqual(['index.html', 'launch.js', 'backprop-playground.html']);
      expect(all(rootOf(files['imsmanifest.xml']!), 'title')[0]!.textContent).toBe(course.title);
    }
  });

  it('opens the page at its link', () => {
    expect(launch().frame.src).toBe(`backprop-playground.html#${course.link}`);
  });
});

describe('score and status', () => {
  it('grow with each answer; a wrong one can be tried again, a solution counts as none', () => {
    const launched = launch();
    expect(launched.last('cmi.core.lesson_status')).toBe('incomplete');
    launched.answer('z1.1', 'wrong', '-0.54');
    expect(launched.last('cmi.core.score.raw')).toBe('0');
    launched.answer('z1.1', 'right');
    expect([launched.last('cmi.core.score.raw'), launched.last('cmi.core.lesson_status')]).toEqual([
      '50',
      'incomplete',
    ]);
    launched.answer('delta2.1', 'shown');
    launched.answer('delta2.1', 'right');
    expect([launched.last('cmi.core.score.raw'), launched.last('cmi.core.lesson_status')]).toEqual(['50', 'failed']);
    expect(launched.last('cmi.interactions.0.student_response')).toBe('-0.54');
    expect([0, 1, 2].map((i) => launched.last(`cmi.interactions.${i}.result`))).toEqual([
      'wrong',
      'correct',
      'neutral',
    ]);
  });

  it('are two of them in SCORM 2004', () => {
    const launched = launch({ version: '2004' });
    for (const name of course.asked) launched.answer(name, 'right');
    expect(launched.last('cmi.score.scaled')).toBe('1');
    expect([launched.last('cmi.completion_status'), launched.last('cmi.success_status')]).toEqual([
      'completed',
      'passed',
    ]);
    const order = launched.said.filter(([, name]) => name?.startsWith('cmi.interactions.0')).map(([, name]) => name);
    expect(order.slice(0, 2)).toEqual(['cmi.interactions.0.id', 'cmi.interactions.0.type']);
  });

  it('of a lesson are its steps, and those of no other', () => {
    const launched = launch(lesson);
    for (const step of [1, 1, 3, 0.5]) launched.tell({ kind: 'step', lesson: 'mazur', step });
    launched.tell({ kind: 'step', lesson: 'the-cost', step: 2 });
    expect([launched.last('cmi.core.score.raw'), launched.last('cmi.core.lesson_status')]).toEqual([
      '50',
      'incomplete',
    ]);
    launched.tell({ kind: 'step', lesson: 'mazur', step: 2 });
    expect(launched.last('cmi.core.lesson_status')).toBe('passed');
  });

  it('are changed by nobody but the page', () => {
    const launched = launch();
    launched.tell({ kind: 'answer', name: 'z1.1', verdict: 'right', response: '1' }, 'https://b.example');
    launched.answer('z9.9', 'right');
    expect(launched.last('cmi.core.score.raw')).toBe('0');
  });
});

describe('where one was', () => {
  it('is kept, and opened again with what was answered', () => {
    const launched = launch();
    launched.answer('z1.1', 'right');
    launched.leave();
    const kept = launched.last('cmi.suspend_data')!;
    const again = launch({}, (method, name) =>
      method !== 'GetValue' ? 'true' : name === 'cmi.suspend_data' ? kept : '',
    );
    expect(again.frame.src).toBe('backprop-playground.html#step=3');
    expect(again.last('cmi.core.score.raw')).toBe('50');
    expect(again.said.filter(([method]) => method === 'Finish')).toEqual([]);
    expect(launched.last('cmi.core.session_time')).toMatch(/^\d\d:\d\d:\d\d$/);
    expect(launched.said.filter(([method]) => method === 'Finish')).toHaveLength(1);
  });

  it('has no more than 4,096 characters: the score stays, the place goes', () => {
    const launched = launch();
    launched.frame.contentWindow.location.hash = `#${'x'.repeat(5000)}`;
    launched.answer('z1.1', 'right');
    expect(launched.last('cmi.suspend_data')).toBe('{"right":["z1.1"],"shown":[],"done":[]}');
  });

  it.each(['', '{', 'null', '{"right":["q"],"at":7}', '[]'])('counts %s as nothing kept', (text) => {
    const launched = launch({}, (method) => (method === 'GetValue' ? text : 'true'));
    expect(launched.frame.src).toBe(`backprop-playground.html#${course.link}`);
    expect(launched.last('cmi.core.score.raw')).toBe('0');
  });
});

describe('the course system', () => {
  it('is found in any frame around, past those of other origins, and in the window that opened it', () => {
    const far = new Launched(course, (launched) => {
      let outer = around(launched.window, true);
      for (let depth = 0; depth < 20; depth++) outer = around(outer);
      launched.offer(outer);
    });
    expect(far.said[0]).toEqual(['Initialize', '']);
    const opened = new Launched(course, (launched) => {
      const opener = { parent: null as unknown };
      opener.parent = opener;
      launched.window.opener = opener;
      launched.offer(opener);
    });
    expect(opened.said[0]).toEqual(['Initialize', '']);
  });

  it('may be absent: the page opens soon, and that nothing is graded is said', () => {
    const alone = new Launched(course, () => undefined);
    vi.advanceTimersByTime(1500);
    expect(alone.frame.src).toContain(course.link);
    vi.advanceTimersByTime(10_000);
    expect(alone.notice.textContent).toBe('Absent.');
    alone.answer('z1.1', 'right');
    alone.leave();
  });

  it('may take its time: the page goes on before it is told anything', () => {
    const launched = launch();
    const before = launched.said.length;
    launched.hear({ kind: 'answer', name: 'z1.1', verdict: 'right', response: '1' });
    expect(launched.said).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect(launched.last('cmi.core.score.raw')).toBe('50');
  });

  it('may come late: what was done before counts', () => {
    const launched = new Launched(course, () => undefined);
    vi.advanceTimersByTime(2000);
    launched.answer('z1.1', 'right');
    launched.offer(launched.window);
    vi.advanceTimersByTime(1000);
    expect(launched.last('cmi.core.score.raw')).toBe('50');
  });

  it.each<[string, Lms]>([
    ['refuse to begin', () => 'false'],
    ['refuse every value', (method) => (method === 'SetValue' ? 'false' : 'true')],
    ['throw at every value', (method) => (method === 'SetValue' ? fail() : 'true')],
    ['throw at each call', () => fail()],
    ['answer nothing', () => undefined],
  ])('may %s: the page opens, goes on, and says so', (_, lms) => {
    const launched = launch({}, lms);
    expect(launched.frame.src).toContain(course.link);
    launched.answer('z1.1', 'right');
    launched.leave();
    expect(launched.notice.textContent).toBe('Refused.');
  });
});
