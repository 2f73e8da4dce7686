import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { plainDecimal } from '../../../../../web/src/export/courses/decimal';
import { both, launch, Launched, lesson, questions } from '../../../support/launched';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PAGE = 'backprop-playground.html#';
const asking = questions.questions!.link;

describe('score and status', () => {
  it('grow with each answer; a wrong one can be tried again, a solution counts as none', () => {
    const launched = launch();
    expect(launched.grade).toEqual(['0', 'incomplete']);
    launched.answer('z1.1', 'wrong', '-0.54');
    expect(launched.grade).toEqual(['0', 'incomplete']);
    launched.answer('z1.1', 'right');
    expect(launched.grade).toEqual(['50', 'incomplete']);
    launched.answer('delta2.1', 'shown');
    launched.answer('delta2.1', 'right');
    expect(launched.grade).toEqual(['50', 'failed']);
  });

  it('are two of them in SCORM 2004', () => {
    const launched = launch({ version: '2004' });
    for (const name of questions.questions!.names) launched.answer(name, 'right');
    expect(launched.last('cmi.score.scaled')).toBe('1');
    expect(launched.last('cmi.completion_status')).toBe('completed');
    expect(launched.last('cmi.success_status')).toBe('passed');
  });

  it('of a lesson are its steps, and those of no other', () => {
    const launched = launch(lesson);
    for (const step of [1, 1, 3, 0.5]) launched.step(step);
    launched.step(2, 'the-cost');
    expect(launched.grade).toEqual(['50', 'incomplete']);
    launched.step(2);
    expect(launched.grade).toEqual(['100', 'passed']);
  });

  it('of a lesson with questions are the questions; it is complete with the last step', () => {
    const launched = launch(both);
    launched.at(`#${asking}`);
    launched.answer('z1.1', 'right');
    launched.answer('delta2.1', 'right');
    expect(launched.grade).toEqual(['100', 'incomplete']);
    launched.at('#lesson=mazur:1');
    launched.step(1);
    launched.step(2);
    expect(launched.grade).toEqual(['100', 'passed']);
  });

  it('of questions do not grow where a step of the lesson asks for a number of the same name', () => {
    const launched = launch(both);
    launched.at('#data=mazur&blank=z1.1&lesson=mazur:2');
    launched.answer('z1.1', 'right');
    expect(launched.grade).toEqual(['0', 'incomplete']);
    expect(launched.buttons.map(({ textContent }) => textContent)).toEqual(['Lesson 0', 'Questions 0']);
  });

  it.each([
    ['on other data', asking.replace('worked-example', 'xor-gate')],
    ['of another network', `${asking}&net=2-2-1`],
    ['with other weights', `${asking}&seed=2`],
    ['after an update', `${asking}&step=2`],
    ['after typed numbers', `${asking}&then=0:w1.1.2:0.5`],
    ['of another example', `${asking}&example=2`],
    ['among others', `${asking},L`],
    ['in the lab', `${asking}&lab=3`],
    ['in another lesson', `${asking}&lesson=the-cost:2`],
  ])('of questions do not grow with numbers of the same name %s', (_, link) => {
    const launched = launch(both, (method) => (method === 'GetValue' ? '0' : 'true'));
    launched.at(`#${link}`);
    launched.answer('z1.1', 'right');
    expect(launched.grade).toEqual(['0', 'incomplete']);
    expect(launched.buttons.map((button) => button.attributes['aria-current'])).toEqual(['false', 'false']);
    expect(launched.last('cmi.interactions.0.id')).toBe('practice-z1-1');
  });

  it.each(['beat=z1', 'step=1', 'select=u1.1&digits=5&of=L&lang=de&theme=dark&at=AAAA', 'told=delta2.1'])(
    'of questions grow however the same moment is shown: %s',
    (how) => {
      const launched = launch(both);
      launched.at(`#${asking}&${how}`);
      launched.answer('z1.1', 'right');
      expect(launched.grade).toEqual(['50', 'incomplete']);
    },
  );

  it.each([
    ['step=3', [], ['step=2&beat=z1'], ['step=3&beat=z1', 'step=2', 'step=4']],
    ['step=3&beat=z1', [], ['step=3&beat=delta2', 'step=4'], ['step=3', 'step=2']],
    ['then=~numbers&step=3', [3], ['step=3&beat=z1', 'step=4'], ['step=2&beat=z1', 'step=2']],
    ['then=~numbers&step=3', [5], ['step=2&beat=z1'], ['step=3&beat=z1', 'step=4']],
  ])(
    'of questions after %s, with numbers typed at %j, grow throughout their step alone',
    (how, typed, same, others) => {
      for (const other of [...same, ...others]) {
        const launched = launch({ questions: { ...questions.questions!, link: `${asking}&${how}`, typed } });
        launched.at(`#${asking}&${how.includes('then') ? 'then=~numbers&' : ''}${other}`);
        launched.answer('z1.1', 'right');
        expect(launched.grade[0], other).toBe(same.includes(other) ? '50' : '0');
      }
    },
  );

  it('of questions grow with numbers of the batch whatever example is shown, where they stand open then', () => {
    const names = ['dw1.1.1', 'z1.1'];
    const link = 'data=worked-example&blank=dw1.1.1,z1.1';
    const launched = launch({ questions: { ...questions.questions!, names, ofBatch: ['dw1.1.1'], link } });
    launched.at(`#${link}&example=4`);
    for (const name of names) launched.answer(name, 'right');
    expect(launched.grade).toEqual(['50', 'incomplete']);
    const [button] = launched.buttons;
    expect([button!.textContent, button!.attributes['aria-current']]).toEqual(['Questions 1', 'true']);
    launched.at(`#${link}`);
    launched.answer('z1.1', 'right');
    expect(launched.grade).toEqual(['100', 'passed']);
    launched.at(`#${link}&example=4`);
    launched.leave();
    const kept = launched.last('cmi.suspend_data')!;
    const again = launch({ questions: launched.course.questions }, (method, name) =>
      method === 'GetValue' ? (name === 'cmi.suspend_data' ? kept : '') : 'true',
    );
    expect(again.frame.src).toBe(`${PAGE}${link}&example=4&told=dw1.1.1`);
  });

  it('are changed by nobody but the page', () => {
    const launched = launch();
    launched.tell({ kind: 'answer', name: 'z1.1', verdict: 'right', response: '1' }, 'https://b.example');
    launched.answer('z9.9', 'right');
    expect(launched.grade).toEqual(['0', 'incomplete']);
  });
});

describe('answers', () => {
  const counting = (method: string, name?: string) =>
    method !== 'GetValue' ? 'true' : name === 'cmi.interactions._count' ? '7' : '';

  it('are told one by one, after those that the system has', () => {
    const launched = launch({}, counting);
    launched.answer('z1.1', 'wrong', '-0.54');
    launched.answer('z1.1', 'right');
    launched.answer('delta2.1', 'shown');
    const results = [7, 8, 9].map((i) => launched.last(`cmi.interactions.${i}.result`));
    expect(results).toEqual(['wrong', 'correct', 'neutral']);
    expect(launched.last('cmi.interactions.7.student_response')).toBe('-0.54');
    expect(launched.last('cmi.interactions.9.student_response')).toBeUndefined();
  });

  it('begin with id and type, on which others depend', () => {
    const launched = launch({ version: '2004' }, counting);
    launched.answer('z1.1', 'right');
    const order = launched.said.filter(([, name]) => name?.startsWith('cmi.interactions.7')).map(([, name]) => name);
    expect(order.slice(0, 2)).toEqual(['cmi.interactions.7.id', 'cmi.interactions.7.type']);
  });

  it('of the steps of a lesson have its number before their name', () => {
    const launched = launch(both, counting);
    launched.at('#data=mazur&blank=z1.1&lesson=mazur:2');
    launched.answer('z1.1', 'right');
    expect(launched.last('cmi.interactions.7.id')).toBe('step2-z1-1');
  });

  it('that are refused midway are told again at the same place', () => {
    let refuses = true;
    const launched = launch({}, (method, name) =>
      refuses && name?.endsWith('.type') ? 'false' : counting(method, name),
    );
    launched.answer('z1.1', 'right');
    expect([launched.notice.textContent, launched.grade[0]]).toEqual(['Refused.', '50']);
    refuses = false;
    vi.advanceTimersByTime(5000);
    expect(launched.last('cmi.interactions.7.result')).toBe('correct');
    expect(launched.last('cmi.interactions.8.id')).toBeUndefined();
    expect(launched.notice.textContent).toBe('');
  });

  it.each([
    ['0.01/3', String(0.01 / 3), '0.003333333333'],
    ['-2/3', String(-2 / 3), '-0.6666666667'],
    ['1e-300', `0.${'0'.repeat(299)}1`, '0'],
    ['1234567.125', '1234567.125', '1234567.125'],
    ['200', '200', '200'],
    ['0', '0', '0'],
  ])('have at most ten digits: %s', (_, response, told) => {
    const launched = launch({ version: '2004' }, counting);
    launched.answer('z1.1', 'wrong', response);
    expect(launched.last('cmi.interactions.7.learner_response')).toBe(told);
  });

  it.each(['1.2', '2004'] as const)(
    'of any size are taken by scorm-again in SCORM %s, with all after them',
    (version) => {
      const system = version === '1.2' ? new Scorm12API({ logLevel: 5 }) : new Scorm2004API({ logLevel: 5 });
      const launched = new Launched({ ...questions, version }, (page) => {
        page.window[version === '1.2' ? 'API' : 'API_1484_11'] = system;
      });
      for (const response of ['0.0033333333333333335', plainDecimal(1e300), plainDecimal(-1e-300), '0.1'])
        launched.answer('z1.1', response === '0.1' ? 'right' : 'wrong', response);
      launched.answer('delta2.1', 'shown');
      const value = (name: string): string =>
        system instanceof Scorm12API ? system.LMSGetValue(name) : system.GetValue(name);
      expect([value('cmi.interactions._count'), launched.notice.textContent]).toEqual(['5', '']);
      if (system instanceof Scorm2004API) {
        const results = [0, 1, 2, 3, 4].map((i) => value(`cmi.interactions.${i}.result`));
        expect(results).toEqual(['incorrect', 'incorrect', 'incorrect', 'correct', 'neutral']);
        expect(value('cmi.interactions.0.learner_response')).toBe('0.003333333333');
      }
    },
  );

  it('are kept until they are stored: a system that is found anew hears them after those that it has', () => {
    let stores = true;
    const launched = launch({}, (method, name) => {
      if (method === 'GetValue' && name === 'cmi.core.lesson_status') return 'incomplete';
      return method === 'Commit' ? String(stores) : counting(method, name);
    });
    launched.answer('z1.1', 'wrong', '1');
    stores = false;
    launched.answer('z1.1', 'wrong', '2');
    launched.answer('z1.1', 'right', '3');
    expect(launched.last('cmi.interactions.9.student_response')).toBe('3');
    launched.said.length = 0;
    launched.offer(launched.window, (method, name) =>
      name === 'cmi.interactions._count' ? '4' : counting(method, name),
    );
    vi.advanceTimersByTime(61_000);
    const responses = [4, 5, 6].map((i) => launched.last(`cmi.interactions.${i}.student_response`));
    expect([...responses, launched.notice.textContent]).toEqual(['2', '3', undefined, '']);
  });

  it('wait for a system that has not said how many it has', () => {
    let fails = true;
    const launched = launch({}, (method, name) =>
      fails && method === 'GetLastError'
        ? '101'
        : fails && name === 'cmi.interactions._count'
          ? ''
          : name === 'cmi.core.lesson_status' && method === 'GetValue'
            ? 'incomplete'
            : name === 'cmi.suspend_data' && method === 'GetValue'
              ? '+z1.1|'
              : counting(method, name),
    );
    launched.answer('delta2.1', 'right');
    expect([launched.grade[0], launched.notice.textContent]).toEqual(['100', 'Refused.']);
    fails = false;
    vi.advanceTimersByTime(61_000);
    expect([launched.last('cmi.interactions.7.id'), launched.notice.textContent]).toEqual(['delta2-1', '']);
  });

  it('are not told to a system that takes none', () => {
    const launched = launch({}, (method, name) =>
      name?.startsWith('cmi.interactions') ? (method === 'GetValue' ? '' : 'false') : 'true',
    );
    launched.answer('z1.1', 'right');
    expect([launched.notice.textContent, launched.grade[0]]).toEqual(['', '50']);
  });
});

describe('lesson and questions', () => {
  it('begin with the lesson', () => {
    expect(launch(both).frame.src).toBe(`${PAGE}lesson=mazur:1&lang=en`);
    expect(launch().frame.src).toBe(`${PAGE}${asking}`);
  });

  it('have a button each, which says how far one is and leads there', () => {
    const launched = launch(both);
    const [first, second] = launched.buttons;
    launched.at('#lesson=mazur:1');
    launched.step(1);
    expect([first!.textContent, first!.attributes['aria-current']]).toEqual(['Lesson 1', 'true']);
    second!.click();
    expect(launched.hash).toBe(`#${asking}`);
    expect([first!.attributes['aria-current'], second!.attributes['aria-current']]).toEqual(['false', 'true']);
    first!.click();
    expect(launched.hash).toBe('#lesson=mazur:2&lang=en'); // the first step that is not done
  });

  it('lead from the end of the lesson to the questions, which are marked before', () => {
    const launched = launch(both);
    launched.at('#lesson=mazur:2');
    launched.step(1);
    expect(launched.buttons[1]!.classes.has('next')).toBe(false);
    launched.step(2);
    expect(launched.buttons[1]!.classes.has('next')).toBe(true);
    launched.tell({ kind: 'end', lesson: 'the-cost' });
    expect(launched.hash).toBe('#lesson=mazur:2');
    launched.tell({ kind: 'end', lesson: 'mazur' });
    expect(launched.hash).toBe(`#${asking}`);
    expect(launched.buttons[1]!.classes.has('next')).toBe(false);
  });

  it('open with what is answered', () => {
    const launched = launch(both);
    launched.at(`#${asking}`);
    launched.answer('delta2.1', 'right');
    launched.buttons[0]!.click();
    launched.buttons[1]!.click();
    expect(launched.hash).toBe(`#${asking}&told=delta2.1`);
  });
});

describe('where one was', () => {
  const again = (kept: string, of = questions): Launched =>
    launch(of, (method, name) => (method !== 'GetValue' ? 'true' : name === 'cmi.suspend_data' ? kept : ''));

  it('is kept, and opened again with what was answered', () => {
    const launched = launch();
    launched.at(`#${asking}&beat=z1`);
    launched.answer('z1.1', 'right');
    launched.leave();
    const kept = launched.last('cmi.suspend_data')!;
    const other = again(kept);
    expect(other.frame.src).toBe(`${PAGE}${asking}&beat=z1&told=z1.1`);
    expect(other.grade).toEqual(['50', 'incomplete']);
    expect(launched.last('cmi.core.session_time')).toMatch(/^\d\d:\d\d:\d\d$/);
    expect(launched.last('cmi.core.exit')).toBe('suspend');
    expect([other.count('Finish'), launched.count('Finish')]).toEqual([0, 1]);
  });

  it('has what stands open in it once, however often it is kept while the page is loading', () => {
    let kept = `+z1.1|#${asking}|`;
    for (let times = 0; times < 3; times++) {
      const launched = again(kept);
      expect(launched.frame.src).toBe(`${PAGE}${asking}&told=z1.1`);
      kept = launched.last('cmi.suspend_data')!;
      expect(kept).toBe(`+z1.1|#${asking}|`);
    }
    expect(again(`+z1.1|#${asking}&told=z1.1&beat=z1|`).frame.src).toBe(`${PAGE}${asking}&beat=z1&told=z1.1`);
  });

  it('stands open only where the same numbers are asked for', () => {
    expect(again('+z1.1|#step=3&blank=L|').frame.src).toBe(`${PAGE}step=3&blank=L`);
    expect(again(`+z1.1|#${asking}&step=3|`).frame.src).toBe(`${PAGE}${asking}&step=3`);
    expect(again('1|+z1.1|#step=3&lesson=mazur:2|', both).frame.src).toBe(`${PAGE}step=3&lesson=mazur:2`);
  });

  it('is told from time to time, where nothing is done', () => {
    const launched = launch();
    launched.at('#step=4');
    vi.advanceTimersByTime(15_001);
    expect(launched.last('cmi.suspend_data')).toBe('#step=4|');
    const before = launched.said.length;
    vi.advanceTimersByTime(600_000);
    expect(launched.said).toHaveLength(before);
  });

  it('of a page that the browser had kept is opened anew', () => {
    const launched = launch();
    launched.happen('pageshow', { persisted: false });
    expect(launched.reload).not.toHaveBeenCalled();
    launched.happen('pageshow', { persisted: true });
    expect(launched.reload).toHaveBeenCalled();
  });

  it('has 4,096 characters of room in SCORM 1.2, 64,000 in 2004', () => {
    const long = `#${asking}&theme=${'x'.repeat(5000)}`;
    for (const [version, kept] of [
      ['1.2', '+z1.1|'],
      ['2004', `+z1.1|${long}|`],
    ] as const) {
      const launched = launch({ version });
      launched.at(long);
      launched.answer('z1.1', 'right');
      expect(launched.last('cmi.suspend_data')).toBe(kept);
    }
  });

  it('is left out, and that is said, where a system has less room', () => {
    const launched = launch({}, (method, name, text) =>
      method === 'GetValue' ? '' : String(name !== 'cmi.suspend_data' || text.length < 100),
    );
    launched.at(`#${asking}&theme=${'x'.repeat(200)}`);
    launched.answer('z1.1', 'right');
    expect([launched.last('cmi.suspend_data'), launched.notice.textContent]).toEqual(['+z1.1|', 'Refused.']);
  });
});
