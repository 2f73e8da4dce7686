import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { launch, Launched, questions, willing, type Lms } from '../../../support/launched';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A frame around another one; of another origin it lets nobody look into it. */
const around = (inner: Record<string, unknown>, closed = false): Record<string, unknown> => {
  const frame: Record<string, unknown> = {};
  frame.parent = frame;
  inner.parent = frame;
  if (closed) for (const name of ['API', 'opener']) Object.defineProperty(frame, name, { get: () => void fail() });
  return frame;
};
const fail = (): never => {
  throw new Error('SecurityError');
};
const seen = (launched: Launched) => [launched.grade[0], launched.notice.textContent];

describe('the course system is found', () => {
  it.each([0, 1, 7, 12, 30])('%i frames up, past those of other origins', (depth) => {
    const far = new Launched(questions, (launched) => {
      let outer = launched.window;
      for (let i = 1; i <= depth; i++) outer = around(outer, i < depth && i % 2 === 1);
      launched.offer(outer);
    });
    expect(far.said[0]).toEqual(['Initialize', '']);
  });

  it('in the window that opened it, or in a frame around that', () => {
    const opened = new Launched(questions, (launched) => {
      launched.window.opener = {};
      launched.offer(around(launched.window.opener as Record<string, unknown>));
    });
    expect(opened.said[0]).toEqual(['Initialize', '']);
  });

  it('past what only has its name', () => {
    const past = new Launched(questions, (launched) => {
      launched.window.API = { nodeName: 'DIV' };
      launched.offer(around(launched.window));
    });
    expect(past.said[0]).toEqual(['Initialize', '']);
  });
});

describe('the course system may', () => {
  it('be absent: the page opens soon, and that nothing is graded is said', () => {
    const alone = new Launched(questions);
    expect(alone.frame.src).toBe('');
    vi.advanceTimersByTime(1000);
    expect(alone.frame.src).toContain(questions.questions!.link);
    expect(alone.notice.textContent).toBe('');
    vi.advanceTimersByTime(10_000);
    expect(alone.notice.textContent).toBe('Absent.');
    alone.answer('z1.1', 'right');
    alone.leave();
  });

  it.each([2000, 100_000])('come after %i ms: what was done before counts', (wait) => {
    const launched = new Launched(questions);
    vi.advanceTimersByTime(wait);
    launched.answer('z1.1', 'right');
    launched.offer(launched.window);
    vi.advanceTimersByTime(61_000);
    expect(seen(launched)).toEqual(['50', '']);
  });

  it('refuse to be opened at first', () => {
    let refusals = 3;
    const launched = launch({}, (method, name) =>
      method === 'Initialize' && refusals-- > 0 ? 'false' : willing(method, name),
    );
    expect(launched.said).toHaveLength(2);
    vi.advanceTimersByTime(1000);
    launched.answer('z1.1', 'right');
    vi.advanceTimersByTime(20_000);
    expect(seen(launched)).toEqual(['50', '']);
  });

  it('be open already', () => {
    const launched = launch({}, (method, name) =>
      method === 'Initialize'
        ? 'false'
        : name === 'cmi.core.lesson_status' && method === 'GetValue'
          ? 'incomplete'
          : willing(method),
    );
    launched.answer('z1.1', 'right');
    expect(seen(launched)).toEqual(['50', '']);
  });

  const failing: [string, (method: string) => unknown][] = [
    ['refuse', () => 'false'],
    ['throw at', () => fail()],
    ['answer nothing to', () => undefined],
    ['answer nonsense to', () => '{"ok":1}'],
    ['answer a promise to', () => Promise.resolve('true')],
  ];
  describe.each(failing)('%s', (_, answer) => {
    it.each(['Initialize', 'SetValue', 'Commit', ''])(
      '%s: it is said, the page goes on, and it is told again',
      (only) => {
        let broken = true;
        const launched = launch({}, (method, name) =>
          broken && (only === '' || method === only) ? answer(method) : willing(method, name),
        );
        vi.advanceTimersByTime(1000);
        expect(launched.frame.src).toContain(questions.questions!.link);
        launched.answer('z1.1', 'right');
        expect(launched.notice.textContent).toBe('Refused.');
        const tries = launched.said.length;
        vi.advanceTimersByTime(10_000);
        expect(launched.said.length).toBeGreaterThan(tries);
        broken = false;
        vi.advanceTimersByTime(61_000);
        expect(seen(launched)).toEqual(['50', '']);
        expect(launched.said.at(-1)![0]).toBe('Commit');
        launched.leave();
        expect(launched.count('Finish')).toBe(1);
      },
    );

    it('Finish: nothing is lost', () => {
      const launched = launch({}, (method, name) => (method === 'Finish' ? answer(method) : willing(method, name)));
      launched.answer('z1.1', 'right');
      launched.leave();
      expect(seen(launched)).toEqual(['50', '']);
    });

    const kept: Readonly<Record<string, string>> = {
      'cmi.suspend_data': '+z1.1|',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.interactions._count': '1',
    };
    it.each([
      ['all', '101'],
      ['all', undefined],
      ['cmi.suspend_data', '101'],
      ['cmi.suspend_data', '301'],
      ['cmi.core.lesson_status', '101'],
    ])('GetValue of %s with error %s: nothing is written over what it has kept', (which, error) => {
      let broken = true;
      const launched = launch({}, (method, name) => {
        const fails = broken && (which === 'all' || name === which);
        if (method === 'GetLastError') return broken ? (error ?? answer(method)) : '0';
        if (method === 'GetValue') return fails ? answer(method) : (kept[name] ?? '');
        return 'true';
      });
      vi.advanceTimersByTime(1000);
      launched.answer('delta2.1', 'right');
      expect([launched.frame.src !== '', launched.count('SetValue')]).toEqual([true, 0]);
      expect(launched.notice.textContent).toBe('Refused.');
      broken = false;
      vi.advanceTimersByTime(61_000);
      expect([...launched.grade, launched.notice.textContent]).toEqual(['100', 'passed', '']);
      expect(launched.last('cmi.suspend_data')).toMatch(/^\+(z1\.1\|\+delta2\.1|delta2\.1\|\+z1\.1)\|/);
    });
  });

  it('fail to tell what it has for a moment: the page opens where one was', () => {
    let failures = 2;
    const launched = launch({}, (method, name) => {
      if (method === 'GetLastError') return failures-- > 0 ? '101' : '0';
      if (name !== 'cmi.suspend_data' || method !== 'GetValue') return willing(method, name);
      return failures > 0 ? '' : '+z1.1|';
    });
    vi.advanceTimersByTime(900);
    expect([launched.frame.src.endsWith('&told=z1.1'), ...seen(launched)]).toEqual([true, '50', '']);
  });

  it.each([
    ['1.2', '0'],
    ['1.2', '401'],
    ['2004', '403'],
    ['2004', undefined],
  ] as const)('have nothing kept in SCORM %s, with error %s: one begins', (version, error) => {
    const launched = launch({ version }, (method, name) => {
      if (method === 'GetLastError') return error;
      const isStatus = name === 'cmi.completion_status' || name === 'cmi.success_status';
      return method !== 'GetValue' ? 'true' : isStatus ? 'unknown' : '';
    });
    launched.answer('z1.1', 'right');
    expect(launched.last(version === '1.2' ? 'cmi.core.score.raw' : 'cmi.score.raw')).toBe('50');
    expect(launched.notice.textContent).toBe('');
  });

  it.each([
    ['1.2', 'cmi.core.lesson_status', 'passed', ''],
    ['1.2', 'cmi.core.lesson_status', 'completed', ''],
    ['1.2', 'cmi.core.lesson_status', 'passed', '+z1.1|'],
    ['2004', 'cmi.completion_status', 'completed', ''],
    ['2004', 'cmi.success_status', 'passed', '-z1.1|'],
  ] as const)('have more than is kept, in SCORM %s %s %s: less is not told over it', (version, name, status, kept) => {
    const launched = launch({ version }, (method, of) =>
      method !== 'GetValue' ? 'true' : of === name ? status : of === 'cmi.suspend_data' ? kept : '',
    );
    const told = () => launched.said.filter(([method, of]) => method === 'SetValue' && /score|status/.test(of!));
    launched.answer('z1.1', 'right');
    expect([told(), launched.notice.textContent]).toEqual([[], '']);
    launched.answer('delta2.1', kept.startsWith('-') ? 'shown' : 'right');
    const done = told().find(([, of]) => of === (version === '1.2' ? name : 'cmi.success_status'));
    expect(done?.[2]).toBe(kept.startsWith('-') ? undefined : 'passed');
  });

  it('have passed and kept the work of it: that is told again', () => {
    const launched = launch({}, (method, name) =>
      method !== 'GetValue'
        ? 'true'
        : name === 'cmi.suspend_data'
          ? '+z1.1|-delta2.1|'
          : name === 'cmi.core.lesson_status'
            ? 'failed'
            : '',
    );
    expect(launched.grade).toEqual(['50', 'failed']);
  });

  it('come late: what it has kept counts, not what was answered again meanwhile', () => {
    const launched = new Launched(questions);
    vi.advanceTimersByTime(2000);
    launched.answer('z1.1', 'right');
    launched.answer('delta2.1', 'shown');
    launched.offer(launched.window, (method, name) =>
      method === 'GetValue' && name === 'cmi.suspend_data' ? '-z1.1|+delta2.1|' : willing(method, name),
    );
    vi.advanceTimersByTime(61_000);
    expect(launched.last('cmi.suspend_data')).toMatch(/^\+delta2\.1\|-z1\.1\|/);
    expect(launched.grade).toEqual(['50', 'failed']);
  });

  it('fail for hours without being asked all the time', () => {
    const launched = launch({}, (method) => (method === 'GetValue' ? '' : 'false'));
    launched.document.hidden = true;
    for (let hidings = 0; hidings < 10; hidings++) {
      launched.happen('visibilitychange');
      vi.advanceTimersByTime(360_000);
    }
    expect(launched.count('Initialize')).toBeLessThan(90);
  });

  it('vanish, and come back as another one: everything is told to that', () => {
    let gone = false;
    const launched = launch({}, (method) => (gone ? fail() : willing(method)));
    launched.answer('z1.1', 'right');
    gone = true;
    launched.answer('delta2.1', 'right');
    expect(launched.notice.textContent).toBe('Refused.');
    launched.offer(launched.window);
    launched.said.length = 0;
    vi.advanceTimersByTime(61_000);
    expect(launched.said[0]).toEqual(['Initialize', '']);
    expect([...launched.grade, launched.notice.textContent]).toEqual(['100', 'passed', '']);
  });

  it('be gone, while the one that was found still answers: it is said, and told to the next one', () => {
    const launched = launch();
    delete launched.window.API;
    launched.said.length = 0;
    launched.answer('z1.1', 'right');
    expect([launched.said, launched.notice.textContent]).toEqual([[], 'Refused.']);
    launched.offer(launched.window);
    vi.advanceTimersByTime(61_000);
    expect([...seen(launched), launched.last('cmi.core.exit')]).toEqual(['50', '', 'suspend']);
  });

  it('forget that it was opened: it is opened again', () => {
    let opened = false;
    const launched = launch({}, (method) => {
      if (method === 'Initialize') return String((opened = true));
      return method === 'GetValue' ? '' : String(opened);
    });
    opened = false;
    launched.answer('z1.1', 'right');
    vi.advanceTimersByTime(10_000);
    expect([launched.count('Initialize'), ...seen(launched)]).toEqual([2, '50', '']);
  });

  it('take its time: the page goes on before it is told anything', () => {
    const launched = launch();
    const before = launched.said.length;
    launched.hear({ kind: 'answer', name: 'z1.1', verdict: 'right', response: '1' });
    expect(launched.said).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect(launched.grade[0]).toBe('50');
  });

  it('take seconds for each commit: then it is told less often, and at the end at once', () => {
    const slow: Lms = (method) => {
      if (method === 'Commit') vi.setSystemTime(Date.now() + 3000);
      return willing(method);
    };
    const launched = launch({}, slow);
    const commits = launched.count('Commit');
    launched.answer('z1.1', 'right');
    launched.answer('delta2.1', 'right');
    expect(launched.count('Commit')).toBe(commits);
    vi.advanceTimersByTime(31_000);
    expect([launched.count('Commit'), launched.grade[0]]).toEqual([commits + 1, '100']);
    launched.leave();
    expect(launched.said.at(-1)).toEqual(['Finish', '']);
  });

  it('is told what is new alone', () => {
    const launched = launch();
    launched.answer('z1.1', 'right');
    launched.said.length = 0;
    launched.happen('visibilitychange');
    expect(launched.said).toEqual([]);
    launched.document.hidden = true;
    launched.happen('visibilitychange');
    expect(launched.said).toEqual([['Commit', '']]);
  });
});
