/* global document, window, location, addEventListener -- of the page that a course system opens */
// The page in a course: it keeps score of what is answered there, and tells the course system (SCORM 1.2 or 2004), which
// may refuse, be slow, or not be there: then the page works all the same.
(() => {
  const { version, link, asked, lesson, steps, pass, words } = JSON.parse(
    document.getElementById('course').textContent,
  );
  const frame = document.querySelector('iframe');
  const began = Date.now();
  const is12 = version === '1.2';
  /** Some systems have room for so many characters. */
  const ROOM = 4096;
  const MOST_INTERACTIONS = 250;

  // ---- the course system ----------------------------------------------------------------------

  let api = null;
  let ended = false;
  let interactions = 0;

  /** Upwards through the frames, which may be of another origin, then through the windows that opened them. */
  function find(name) {
    let at = window;
    for (let windows = 0; at && windows < 10; windows++) {
      for (let depth = 0; depth < 500; depth++) {
        const found = trying(() => at[name]);
        if (found) return found;
        if (!at.parent || at.parent === at) break;
        at = at.parent;
      }
      at = trying(() => at.opener);
    }
    return null;
  }

  function trying(task) {
    try {
      return task();
    } catch {
      return null;
    }
  }

  const call = (name, ...given) => String(trying(() => api[(is12 ? 'LMS' : '') + name](...given)) ?? '');
  const get = (name) => (api ? call('GetValue', name) : '');
  function set(name, value) {
    if (call('SetValue', name, String(value)) !== 'true') say(words.refused);
  }

  function say(text) {
    const notice = document.getElementById('notice');
    if (notice.textContent !== text) notice.textContent = text;
  }

  // ---- what was done --------------------------------------------------------------------------

  /** Names of numbers that were answered, and shown; steps that are done. */
  let state = { right: [], shown: [], done: [] };
  const add = (list, one) => (list.includes(one) ? list : [...list, one]);

  const score = () => (asked.length > 0 ? state.right.length / asked.length : state.done.length / steps);
  const isDone = () =>
    asked.length > 0 ? state.right.length + state.shown.length === asked.length : state.done.length === steps;

  /** Where one is: the address of the page in the frame always says it. */
  const place = () => trying(() => frame.contentWindow.location.hash) ?? '';

  function kept() {
    const all = JSON.stringify({ ...state, at: place() });
    return all.length <= ROOM ? all : JSON.stringify(state);
  }

  /** What was kept; anything else counts as nothing. @returns where one was */
  function restore(text) {
    const before = trying(() => JSON.parse(text)) ?? {};
    const listed = (list, isOne) => (Array.isArray(list) ? [...new Set(list.filter(isOne))] : []);
    const right = listed(before.right, (name) => asked.includes(name));
    state = {
      right,
      shown: listed(before.shown, (name) => asked.includes(name) && !right.includes(name)),
      done: listed(before.done, isStep),
    };
    return typeof before.at === 'string' && before.at.startsWith('#') ? before.at : null;
  }

  const isStep = (step) => Number.isInteger(step) && step >= 1 && step <= steps;

  function take(told) {
    if (told.kind === 'step' && told.lesson === lesson && isStep(told.step)) {
      state = { ...state, done: add(state.done, told.step) };
    } else if (told.kind === 'answer' && typeof told.name === 'string') {
      const { name, verdict } = told;
      const counts = asked.includes(name) && !state.right.includes(name) && !state.shown.includes(name);
      if (counts && verdict === 'right') state = { ...state, right: [...state.right, name] };
      if (counts && verdict === 'shown') state = { ...state, shown: [...state.shown, name] };
    } else return;
    // The page comes first: a system may take its time.
    setTimeout(() => {
      if (told.kind === 'answer') interaction(told);
      report();
    }, 0);
  }

  // ---- what is told ---------------------------------------------------------------------------

  const two = (count) => String(count).padStart(2, '0');
  function clock(seconds) {
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return `${two(hours)}:${two(minutes)}:${two(Math.floor(seconds) % 60)}`;
  }
  const decimals = (value) => String(Number(value.toFixed(4)));

  /** Name and kind come first: others depend on them. */
  function interaction({ name, response, verdict }) {
    if (!api || ended || interactions >= MOST_INTERACTIONS) return;
    const at = `cmi.interactions.${interactions++}`;
    const now = new Date();
    set(`${at}.id`, name.replaceAll('.', '-'));
    set(`${at}.type`, 'numeric');
    if (is12) set(`${at}.time`, `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`);
    else set(`${at}.timestamp`, now.toISOString().replace(/\.\d+Z$/, '.0Z')); // a Z needs a fraction
    if (verdict !== 'shown') set(`${at}.${is12 ? 'student' : 'learner'}_response`, response);
    const wrong = is12 ? 'wrong' : 'incorrect';
    set(`${at}.result`, { right: 'correct', wrong, shown: 'neutral' }[verdict]);
  }

  function report() {
    if (!api || ended) return;
    const passed = isDone() ? (score() >= pass ? 'passed' : 'failed') : null;
    const core = is12 ? 'cmi.core' : 'cmi';
    set(`${core}.score.min`, '0');
    set(`${core}.score.max`, '100');
    set(`${core}.score.raw`, decimals(100 * score()));
    if (is12) set('cmi.core.lesson_status', passed ?? 'incomplete');
    else {
      set('cmi.score.scaled', decimals(score()));
      set('cmi.progress_measure', decimals(progress()));
      set('cmi.completion_status', passed ? 'completed' : 'incomplete');
      set('cmi.success_status', passed ?? 'unknown');
    }
    set('cmi.suspend_data', kept());
    call('Commit', '');
  }

  const progress = () =>
    asked.length > 0 ? (state.right.length + state.shown.length) / asked.length : state.done.length / steps;

  function end() {
    if (!api || ended) return;
    report();
    const seconds = (Date.now() - began) / 1000;
    if (is12) set('cmi.core.session_time', clock(seconds));
    else set('cmi.session_time', `PT${Math.floor(seconds)}S`);
    set(is12 ? 'cmi.core.exit' : 'cmi.exit', isDone() ? (is12 ? '' : 'normal') : 'suspend');
    call('Commit', '');
    call(is12 ? 'Finish' : 'Terminate', '');
    ended = true;
  }

  // ---- from the first moment on ---------------------------------------------------------------

  let opened = false;
  function open(at) {
    if (!opened) frame.src = `backprop-playground.html${at ?? `#${link}`}`;
    opened = true;
  }

  /** It may come later than this page: that is waited for, at first without the page. */
  function look(tries) {
    api = find(is12 ? 'API' : 'API_1484_11');
    if (api) begin();
    else if (tries < 40) setTimeout(look, 250, tries + 1);
    else say(words.absent);
    if (tries >= 4) open(null);
  }

  function begin() {
    if (call('Initialize', '') !== 'true') {
      api = null;
      say(words.refused);
      return open(null);
    }
    const earlier = state;
    const at = restore(get('cmi.suspend_data'));
    for (const list of ['right', 'shown', 'done'])
      state = { ...state, [list]: [...new Set([...state[list], ...earlier[list]])] };
    state = { ...state, shown: state.shown.filter((name) => !state.right.includes(name)) };
    interactions = Number(get('cmi.interactions._count')) || 0;
    open(at);
    report();
  }

  addEventListener('message', ({ origin, source, data }) => {
    if (origin === location.origin && source === frame.contentWindow && data?.backpropPlayground === 1) take(data);
  });
  document.addEventListener('visibilitychange', () => document.hidden && report());
  addEventListener('pagehide', end);
  look(0);
})();
