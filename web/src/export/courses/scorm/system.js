/* exported CourseSystem -- launch.js uses it */
/**
 * The course system, SCORM 1.2 or 2004: it may be absent, come late, refuse, throw, answer anything, take its time or
 * vanish. Then what it did not take is told again.
 */
class CourseSystem {
  #api = null;
  #open = false;
  /** Whether something failed since it was reached. */
  #failed = false;
  /** What it has taken, by name: it is not told twice. */
  #taken = new Map();
  /** How often it was found, or opened, anew: what it had not stored before is lost then. */
  times = 0;

  constructor(version) {
    const is12 = version === '1.2';
    this.is12 = is12;
    this.core = is12 ? 'cmi.core' : 'cmi';
    this.name = is12 ? 'API' : 'API_1484_11';
    /** What every system has a value for, once it is open. */
    this.status = is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status';
    this.success = is12 ? this.status : 'cmi.success_status';
  }

  get isThere() {
    return this.#api !== null;
  }

  /**
   * Find it, and open it where it is not open. It is looked for each time: in a window that was closed or loaded anew, the
   * one before still answers, and stores nothing. @returns whether it is open
   */
  reach() {
    const found = this.#find();
    if (found !== this.#api || !this.#open) {
      this.#api = found;
      this.#open = found !== null && this.#initialize();
      this.#begin();
    } else if (this.#hasForgotten() && this.#initialize()) this.#begin();
    this.#failed = false;
    return this.#open;
  }
  #begin() {
    this.#taken.clear();
    this.times++;
  }
  /** That it was opened. */
  #hasForgotten() {
    return this.#failed && this.get(this.status) === '';
  }

  /** One that is open already refuses to be opened. */
  #initialize() {
    return this.#call('Initialize', '') === 'true' || this.get(this.status) !== '';
  }

  get(name) {
    return this.#call('GetValue', name) ?? '';
  }

  /** @param form of what it may have @returns that; '' where it has none; null where it has not said */
  read(name, form) {
    const text = this.#call('GetValue', name);
    if (text === null || form.test(text)) return text;
    return this.#hasSaid() ? '' : null;
  }

  /**
   * Whether what was read last is what it has: a system that fails answers '' too. An error of the number 2.. or 4.. is of
   * the name: there is none of it. Any other one, or none that can be read, leaves it to the status.
   */
  #hasSaid() {
    const error = this.#call('GetLastError');
    if (/^(0|[24]\d\d)$/.test(error)) return true;
    return (/^\d+$/.test(error) ? AT_FIRST : STATUS).test(this.get(this.status));
  }

  /** Whether it has the whole as done; null where it has not said. */
  get isFinished() {
    const said = [this.status, this.success].map((name) => this.read(name, STATUS));
    return said.includes(null) ? null : said.some((each) => each === 'passed' || each === 'completed');
  }

  /** @returns whether it has it */
  set(name, value) {
    const text = String(value);
    if (this.#taken.get(name) === text) return true;
    const taken = this.#answers('SetValue', name, text);
    if (taken) this.#taken.set(name, text);
    return taken;
  }

  /** What some systems do not have: nothing is lost without it. */
  offer(name, value) {
    const failed = this.#failed;
    this.set(name, value);
    this.#failed = failed;
  }

  commit() {
    return this.#answers('Commit', '');
  }

  end() {
    this.#call(this.is12 ? 'Finish' : 'Terminate', '');
    this.#open = false;
  }

  #answers(method, ...given) {
    const isTrue = this.#call(method, ...given) === 'true';
    if (!isTrue) this.#failed = true;
    return isTrue;
  }

  /** @returns null where it throws */
  #call(method, ...given) {
    return attempt(() => String(this.#api[this.#method(method)](...given) ?? ''));
  }

  #method(name) {
    return (this.is12 ? 'LMS' : '') + name;
  }

  /** Upwards through the frames, which may be of another origin, then through the windows that opened them. */
  #find() {
    let at = window;
    for (let windows = 0; at && windows < 10; windows++) {
      for (let depth = 0; depth < 500; depth++) {
        const found = attempt(() => at[this.name]);
        if (attempt(() => typeof found[this.#method('Initialize')] === 'function')) return found;
        if (!at.parent || at.parent === at) break;
        at = at.parent;
      }
      at = attempt(() => at.opener);
    }
    return null;
  }
}

/** Of what was not begun, and any. */
const AT_FIRST = /^(not attempted|unknown)$/;
const STATUS = /^(not attempted|unknown|browsed|incomplete|completed|passed|failed)$/;

/** null where it throws. */
function attempt(task) {
  try {
    return task();
  } catch {
    return null;
  }
}
