/* global CourseSystem, Record, attempt, namesAskedAt, piecesOf, withoutTold -- of the files that stand before it in the page */
// The page in a course: it keeps score of what is done there and tells the course system, which may fail: then the page
// works all the same, and what is missing is told again.
(() => {
  const course = JSON.parse(document.getElementById('course').textContent);
  const { version, lesson, questions, words } = course;
  const frame = document.querySelector('iframe');
  const bar = document.querySelector('nav');
  const system = new CourseSystem(version);
  const record = new Record(course);
  const began = Date.now();
  /** Of what is kept, in characters: more is cut off, or refused. */
  const room = system.is12 ? 4096 : 64000;
  const MOST_INTERACTIONS = 250;
  const MINUTE = 60_000;

  // ---- where one is -----------------------------------------------------------------------------

  let last = '';
  /** The address of the page in the frame says it; before that is there, the one before. */
  function place() {
    last = attempt(() => frame.contentWindow.location.hash) || last;
    return last;
  }
  /** The step of the lesson that stands there; undefined elsewhere. */
  function stepIn(at) {
    const [id, step] = (piecesOf(at).get('lesson') ?? '').split(':');
    return id === lesson?.id ? step : undefined;
  }
  const askedAt = (at) => (questions === null ? [] : namesAskedAt(at, questions));

  /** A link with the numbers of the course that stand open in it. */
  function answered(at) {
    const link = withoutTold(at);
    const told = askedAt(link).filter((name) => record.answered.includes(name));
    return told.length > 0 ? `${link}&told=${told.join()}` : link;
  }

  /** The first step that is not done, or the questions. */
  function linkOf(part) {
    if (part === 'questions') return answered(questions.link);
    const open = Array.from({ length: lesson.steps }, (_, i) => i + 1).find((step) => !record.done.includes(step));
    return lesson.link.replace(/lesson=[^&]*/, `lesson=${lesson.id}:${open ?? 1}`);
  }

  function go(part) {
    last = `#${linkOf(part)}`;
    if (attempt(() => ((frame.contentWindow.location.hash = last), true)) === null)
      frame.src = `backprop-playground.html${last}`;
    draw();
  }

  // ---- what stands above the page ---------------------------------------------------------------

  const parts = [...(lesson ? ['lesson'] : []), ...(questions ? ['questions'] : [])];
  const buttons = parts.map((part) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.addEventListener('click', () => go(part));
    bar.append(button);
    return button;
  });

  /** How far one is, in the colours of the page; what comes next is marked. */
  function draw() {
    const now = stepIn(place()) ? 'lesson' : askedAt(place()).length > 0 ? 'questions' : null;
    const isRead = record.done.length === record.steps && record.answered.length < record.names.length;
    for (const [i, part] of parts.entries()) {
      write(buttons[i], words[part][part === 'lesson' ? record.done.length : record.answered.length]);
      buttons[i].setAttribute('aria-current', String(part === now));
      buttons[i].classList.toggle('next', isRead && part === 'questions' && now !== part);
    }
    const { style } = document.documentElement;
    style.colorScheme = attempt(() => getComputedStyle(frame.contentDocument.documentElement).colorScheme) ?? '';
  }

  const say = (text) => write(document.getElementById('notice'), text);
  function write(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  // ---- what was done ----------------------------------------------------------------------------

  /** Answers that the system has not stored yet, and how many of them it has taken. */
  const untold = [];
  let taken = 0;

  function take(told) {
    if (told.kind === 'step' && told.lesson === lesson?.id) record.add('done', told.step);
    else if (told.kind === 'answer' && typeof told.name === 'string') takeAnswer(told);
    else if (told.kind === 'end' && told.lesson === lesson?.id && questions) go('questions');
    draw();
    soon(0); // The page comes first: the system may take its time.
  }

  /** Those that the steps of the lesson ask for, or the page elsewhere, are told, and do not count. */
  function takeAnswer({ name, verdict, response }) {
    const step = stepIn(place());
    const counts = askedAt(place()).includes(name);
    const before = counts ? '' : step ? `step${step}-` : 'practice-';
    if (counts && (verdict === 'right' || verdict === 'shown')) record.add(verdict, name);
    untold.push({ id: (before + name).replaceAll('.', '-'), verdict, response, at: new Date() });
  }

  // ---- what is told -----------------------------------------------------------------------------

  const two = (count) => String(count).padStart(2, '0');
  const clock = (hours, minutes, seconds) => [hours, minutes, seconds].map(two).join(':');
  const decimals = (value) => String(Number(value.toFixed(4)));

  /** Ten digits, and at most 18 after the point: systems refuse more. */
  function shortened(text) {
    const value = Number(text);
    const after = 9 - Math.floor(Math.log10(Math.abs(value)));
    return value
      .toFixed(Math.max(0, Math.min(18, after)))
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
  }

  /** So many the system has; without end where it takes none. */
  let interactions = Infinity;
  /** The time at which it was found for which that holds. */
  let counted = 0;

  /** @returns whether the system has said how many it has; one that is found anew has those that it has stored */
  function count() {
    if (counted === system.times) return true;
    taken = 0;
    const text = system.read('cmi.interactions._count', /^\d+$/);
    if (text === null) return false;
    interactions = text === '' ? Infinity : Number(text);
    counted = system.times;
    return true;
  }

  /** Name and kind come first: others depend on them. A system that refuses the response has the rest. */
  function tellAnswer({ id, response, verdict, at }) {
    const name = (key) => `cmi.interactions.${interactions}.${key}`;
    const of = (key, value) => system.set(name(key), value);
    const { is12 } = system;
    const time = is12
      ? ['time', clock(at.getHours(), at.getMinutes(), at.getSeconds())]
      : ['timestamp', at.toISOString().replace(/\.\d+Z$/, '.0Z')]; // a Z needs a fraction
    const wrong = is12 ? 'wrong' : 'incorrect';
    const tell = (...values) => values.every(([key, value]) => of(key, value));
    if (!tell(['id', id], ['type', 'numeric'], time)) return false;
    if (verdict !== 'shown') system.offer(name(is12 ? 'student_response' : 'learner_response'), shortened(response));
    return tell(['result', { right: 'correct', wrong, shown: 'neutral' }[verdict]]);
  }

  /** @returns whether the system has all of them that it takes */
  function tellAnswers() {
    if (!count()) return false;
    for (; taken < untold.length; taken++, interactions++)
      if (interactions < MOST_INTERACTIONS && !tellAnswer(untold[taken])) return false;
    return true;
  }

  function tellScore() {
    const { core, is12 } = system;
    const { score, progress, isDone, isPassed } = record;
    const passed = isDone ? (isPassed ? 'passed' : 'failed') : null;
    const exit = [`${core}.exit`, 'suspend'];
    if (isHeld && passed !== 'passed') return system.set(...exit);
    system.offer(`${core}.score.min`, '0');
    system.offer(`${core}.score.max`, '100');
    const values = [
      [`${core}.score.raw`, decimals(100 * score)],
      ...(is12
        ? [['cmi.core.lesson_status', passed ?? 'incomplete']]
        : [
            ['cmi.score.scaled', decimals(score)],
            ['cmi.progress_measure', decimals(progress)],
            ['cmi.completion_status', passed ? 'completed' : 'incomplete'],
            ['cmi.success_status', passed ?? 'unknown'],
          ]),
      // It opens again where one was, also when all is done: another attempt would begin with no score.
      exit,
    ];
    return values.map(([name, value]) => system.set(name, value)).every(Boolean);
  }

  /** Where there is less room than there should be, what was done comes before where one is. */
  function tellWhere() {
    const places = [place(), ''].map((at) => record.kept(at, room));
    return places.findIndex((text) => system.set('cmi.suspend_data', text)) === 0;
  }

  /** Whether there is one, or was. */
  const isKnown = () => system.isThere || restored;

  /** What is to be said: null where the system has everything. */
  function report() {
    if (!system.reach()) return isKnown() ? words.refused : words.absent;
    if (!restored && !begin()) return words.refused;
    const isTold = [tellScore(), tellWhere(), tellAnswers()].every(Boolean);
    if (!system.commit()) return words.refused;
    untold.splice(0, taken);
    taken = 0;
    return isTold ? null : words.refused;
  }

  /** What it has kept joins what was done before it came. @returns whether that is known: nothing is written over it before */
  function begin() {
    const kept = system.read('cmi.suspend_data', /\|/);
    const { isFinished } = system;
    if (kept === null || isFinished === null) return false;
    const before = new Record(course);
    before.restore(kept);
    [restored, isHeld] = [true, isFinished && !before.isDone];
    open(record.restore(kept));
    return true;
  }

  // ---- from the first moment on -----------------------------------------------------------------

  let [opened, restored, ended] = [false, false, false];
  /** Whether more was done before than is kept: less is not told over it. */
  let isHeld = false;
  /** How often it failed, without a success between. */
  let failures = 0;
  let timer = null;
  /** Not before this time is it told anything. */
  let rests = 0;
  let saved = '';

  function open(at) {
    if (opened) return;
    opened = true;
    last = at === null ? `#${linkOf(parts[0])}` : answered(at);
    frame.src = `backprop-playground.html${last}`;
  }

  /** @param wait in milliseconds, unless it comes sooner anyway */
  function soon(wait) {
    if (ended || (timer !== null && wait > 0)) return;
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(wait, rests - Date.now()));
  }

  /** The page waits for a system that is slow: it is told less often. */
  function tell() {
    clearTimeout(timer); // it may come before its time
    timer = null;
    const start = Date.now();
    saved = place();
    const problem = report();
    const took = Date.now() - start;
    rests = took < 200 ? 0 : Date.now() + 10 * took;
    failures = problem === null ? 0 : failures + 1;
    const tries = failures - (restored ? 0 : isKnown() ? FIRST_TRIES : MOST_TRIES);
    if (problem === null || tries >= 0) say(problem ?? '');
    draw();
    if (problem !== null) soon(tries < 0 ? TRY : backoff(tries));
  }

  /** It may come later than this page, or answer later: that is waited for, at first without the page. */
  const [TRY, FIRST_TRIES, MOST_TRIES] = [250, 4, 40];
  const backoff = (times) => Math.min(MINUTE, 1000 * 2 ** Math.min(times, 6));

  function end() {
    if (ended) return;
    clearTimeout(timer);
    ended = true;
    report();
    if (!restored || !system.isThere) return;
    const seconds = Math.floor((Date.now() - began) / 1000);
    const time = clock(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60);
    system.set(`${system.core}.session_time`, system.is12 ? time : `PT${seconds}S`);
    system.commit();
    system.end();
  }

  addEventListener('message', ({ origin, source, data }) => {
    if (origin === location.origin && source === frame.contentWindow && data?.backpropPlayground === 1) take(data);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && !ended) tell();
  });
  addEventListener('pagehide', end);
  // A page that the browser has kept has no course system any more.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  setInterval(draw, 1000);
  setInterval(() => place() !== saved && soon(0), 15_000);
  tell();
  setTimeout(() => open(null), FIRST_TRIES * TRY);
})();
