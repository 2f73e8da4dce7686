import { createContext, runInContext } from 'node:vm';
import { vi } from 'vitest';
import { scorm, type ScormCourse } from '../../../web/src/export/courses/scorm/scorm';
import { numberKeys } from '../../../web/src/state/link/link';

export const questions: ScormCourse = {
  ...{ version: '1.2', title: 'A <b> & "c"', language: 'en', pass: 0.6, lesson: null },
  questions: {
    ...{ names: ['z1.1', 'delta2.1'], ofBatch: [], typed: [] },
    ...{ link: 'data=worked-example&blank=z1.1,delta2.1', keys: numberKeys },
  },
  words: {
    ...{ refused: 'Refused.', absent: 'Absent.' },
    lesson: ['Lesson 0', 'Lesson 1', 'Lesson 2'],
    questions: ['Questions 0', 'Questions 1', 'Questions 2'],
  },
};
const steps = { id: 'mazur', steps: 2, link: 'lesson=mazur:1&lang=en' };
export const lesson: ScormCourse = { ...questions, lesson: steps, questions: null };
export const both: ScormCourse = { ...questions, lesson: steps };

/** What a course system answers to a call. */
export type Lms = (method: string, ...given: string[]) => unknown;
export const willing: Lms = (method) => (method === 'GetValue' ? '' : 'true');

/** The launch page of a package, opened in some frames. */
export class Launched {
  readonly said: string[][] = [];
  readonly notice = { textContent: '' };
  readonly frame = {
    src: '',
    contentWindow: { location: { hash: '' } },
    contentDocument: { documentElement: {} },
  };
  readonly buttons: Button[] = [];
  readonly window: Record<string, unknown> = { opener: null };
  readonly reload = vi.fn();
  readonly document = { hidden: false };
  readonly #heard: Record<string, (event: object) => void> = {};

  constructor(
    readonly course: ScormCourse,
    prepare: (launched: Launched) => void = () => undefined,
  ) {
    this.window.parent = this.window;
    prepare(this);
    const files = scorm(course);
    const text = /id="course">(.*)<\/script>/.exec(files['index.html']!)![1]!;
    const listen = (name: string, on: (event: object) => void): void => void (this.#heard[name] = on);
    const { frame, notice, buttons } = this;
    const context = createContext({
      ...{ window: this.window, addEventListener: listen, setTimeout, clearTimeout, setInterval, Date },
      location: { origin: 'https://a.example', reload: this.reload },
      getComputedStyle: () => ({ colorScheme: 'dark' }),
      document: Object.assign(this.document, {
        getElementById: (id: string) => (id === 'course' ? { textContent: text } : notice),
        querySelector: (name: string) =>
          name === 'iframe' ? frame : { append: (button: Button) => buttons.push(button) },
        createElement: () => new Button(),
        documentElement: { style: {} },
        addEventListener: listen,
      }),
    });
    for (const [, file] of files['index.html']!.matchAll(/<script src="(.*?)">/g)) runInContext(files[file!]!, context);
  }

  /** Put a course system into a frame. */
  offer(where: Record<string, unknown>, lms: Lms = willing): void {
    const is12 = this.course.version === '1.2';
    const methods = ['Initialize', 'GetValue', 'SetValue', 'Commit', is12 ? 'Finish' : 'Terminate'];
    const api = methods.map((name) => [
      (is12 ? 'LMS' : '') + name,
      (...given: string[]) => {
        this.said.push([name, ...given]);
        return lms(name, ...given);
      },
    ]);
    // As willing as to everything else, it says that nothing was wrong.
    const error = [
      `${is12 ? 'LMS' : ''}GetLastError`,
      () => {
        const answer = lms('GetLastError');
        return answer === 'true' ? '0' : answer;
      },
    ];
    where[is12 ? 'API' : 'API_1484_11'] = Object.fromEntries([...api, error]);
  }

  /** The page is at an address. */
  at(hash: string): void {
    this.frame.contentWindow.location.hash = hash;
  }
  get hash(): string {
    return this.frame.contentWindow.location.hash;
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
  step(step: number, of = 'mazur'): void {
    this.tell({ kind: 'step', lesson: of, step });
  }
  happen(name: string, event: object = {}): void {
    this.#heard[name]!(event);
  }
  leave(): void {
    this.happen('pagehide');
  }

  last(name: string): string | undefined {
    return this.said.findLast(([method, of]) => method === 'SetValue' && of === name)?.[2];
  }
  /** Score and status in SCORM 1.2. */
  get grade(): (string | undefined)[] {
    return [this.last('cmi.core.score.raw'), this.last('cmi.core.lesson_status')];
  }
  count(method: string): number {
    return this.said.filter(([each]) => each === method).length;
  }
}

class Button {
  textContent = '';
  readonly attributes: Record<string, string> = {};
  readonly classes = new Set<string>();
  click = (): void => undefined;
  readonly classList = {
    toggle: (name: string, on: boolean) => void (on ? this.classes.add(name) : this.classes.delete(name)),
  };
  addEventListener(_: 'click', task: () => void): void {
    this.click = task;
  }
  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }
}

export const launch = (of: Partial<ScormCourse> = {}, lms?: Lms): Launched =>
  new Launched({ ...questions, ...of }, (launched) => launched.offer(launched.window, lms));
