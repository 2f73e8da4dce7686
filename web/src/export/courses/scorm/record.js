/* global withoutTold -- of links.js */
/* exported Record -- launch.js uses it */
/** What was done in a package: answers and steps, the score that they make, and how they are kept. */
class Record {
  /** Names of numbers that were answered, and whose solution was shown; steps that are done. */
  right = [];
  shown = [];
  done = [];

  constructor({ lesson, questions, pass }) {
    Object.assign(this, { lesson, pass, names: questions?.names ?? [], steps: lesson?.steps ?? 0 });
  }

  /** In the order in which they are asked for. */
  get answered() {
    return this.names.filter((name) => this.right.includes(name) || this.shown.includes(name));
  }
  get isDone() {
    return this.answered.length === this.names.length && this.done.length === this.steps;
  }
  get progress() {
    return (this.answered.length + this.done.length) / (this.names.length + this.steps);
  }
  /** Of the questions where there are any. */
  get score() {
    return this.names.length > 0 ? this.right.length / this.names.length : this.done.length / this.steps;
  }
  get isPassed() {
    return this.score >= this.pass;
  }

  /** @param of the number of a step, or the name of a number that has not been answered before */
  add(list, of) {
    const known = list === 'done' ? this.done : this.answered;
    const exists = list === 'done' ? Number.isInteger(of) && of >= 1 && of <= this.steps : this.names.includes(of);
    if (exists && !known.includes(of)) this[list].push(of);
  }

  /**
   * As text: `+` before what was answered, `-` before what was shown, steps, and where one is. Each ends with `|`, which no
   * link holds, so that of a text that was cut off all but the last piece counts.
   * @param room for so many characters: the place becomes shorter, then is left out
   */
  kept(where, room) {
    const at = withoutTold(where);
    const done = [...this.right.map((name) => `+${name}`), ...this.shown.map((name) => `-${name}`), ...this.done];
    const text = done.map((each) => `${each}|`).join('');
    const step = /[#&](lesson=[^&]*)/.exec(at);
    const places = [at, at.replace(/&at=[^&]*/, ''), step ? `#${step[1]}` : ''];
    const place = places.find((each) => each !== '' && text.length + each.length < room);
    return place ? `${text}${place}|` : text;
  }

  /** Add what was kept, which came before what was done since. @returns where one was; null where that was not kept, or cut off */
  restore(text) {
    let at = null;
    for (const piece of text.split('|').slice(0, -1)) {
      if (piece.startsWith('+')) this.#put('right', piece.slice(1));
      else if (piece.startsWith('-')) this.#put('shown', piece.slice(1));
      else if (piece.startsWith('#')) at = piece;
      else this.add('done', Number(piece));
    }
    return at;
  }

  #put(list, name) {
    for (const each of ['right', 'shown']) this[each] = this[each].filter((other) => other !== name);
    this.add(list, name);
  }
}
