import { caseOf } from '../catalog/lab/cases';
import { isEnd, isRefusal, refusalError, refusalOf } from '../engine/errors';
import type {
  Bug,
  CompleteTrainingSettings,
  EngineClient,
  Entry,
  Frame,
  Pace,
  StartEngine,
  TrainingSettings,
} from '../engine/types';
import type { MoveSize } from './beats';
import { valueIn } from './blank';
import type { Command } from './commands';
import { Conversation } from './conversation';
import type { Choice } from './defaults';
import type { DataChange } from './edit-data';
import type { NetworkChange } from './edit-network';
import { Experiment } from './experiment.svelte';
import type { LessonPlace } from './lesson.svelte';
import { openMoment, tryMoment, type Wish } from './open-moment';
import { likeBefore } from './other-data';
import type { PagePart } from './page-options.svelte';
import { perform } from './perform';
import { lockedBy, obstacleTo, ruleOf } from './permissions';
import { beforeUpdate, usualPlace, type Standing } from './place';
import { Questions } from './questions';
import type { Recipe } from './recipe';
import { Replay } from './replay.svelte';
import { courseAsks, isOfThePage, noEngine, type Refusal } from './refusal';
import { placesKept, seenAfter, type Keeps, type Seen } from './seen';
import { Selection } from './selection.svelte';
import { Shown } from './shown.svelte';
import { completeSettings } from './training-settings';
import { Walk } from './walk';

/** What a change of the rows does to their places, and which places it was made for. */
export interface RowsChange {
  /** Where a row, from 0, stands after the change; left out where all stay. */
  after?: (row: number) => number;
  /** rows: it names rows, and is refused once these may be others; data: it names columns alone. */
  of?: 'rows' | 'data';
  /** When what is changed was pointed at; left out where that is now. */
  seen?: Seen | undefined;
}

/** A change of the choice, whose code may have to come first. */
type Late<Change extends NetworkChange | DataChange> = (
  ...present: Parameters<Change>
) => ReturnType<Change> | Promise<ReturnType<Change>>;

/** How an engine is started, by its bug. */
export type StartLab = (bug: Bug | 'none') => StartEngine;

export interface RunOptions {
  startEngine: StartEngine;
  /** An engine with a bug of the lab; left out where there is no lab. */
  startLab?: StartLab;
  experiment?: Experiment;
  selection?: Selection;
  /** Whether a course grades what the link asks for: before, nothing else is asked for, and no number typed. */
  inCourse?: boolean;
  /** Runs a task before the display's next frame. */
  nextFrame?: (task: () => void) => void;
}

/**
 * What evolves: the engine with the network in it, and the newest frame of it. The page sends it commands through
 * {@link send}. They wait for one another, in the order in which they were given, and for the engine while it starts.
 * Each resolves when the page has what it made: null where it was accepted; why not, where it was refused or the engine
 * has failed, and then nothing has changed.
 */
export class Run extends Shown {
  /** What was refused last and belongs to no control, until another command is answered or it is dismissed. */
  refusal: Refusal | null = $state.raw(null);
  /** How many commands have been answered: what was refused before is told no longer. */
  answered = $state(0);

  readonly #nextFrame: (task: () => void) => void;
  readonly #startEngine: StartEngine;
  readonly #startLab: StartLab;
  readonly #inCourse: boolean;
  readonly #talk: Conversation;
  readonly #walk = new Walk(this);
  #started: Promise<void> = Promise.resolve();
  /** What the engine has open. */
  #now: Seen = this.seen;
  /** The step to go to, and going there while that waits. */
  #wanted = 0;
  #going: Promise<Refusal | null> | null = null;
  /** Whether a frame will be asked for with the display's next one. */
  #following = false;
  /** Whether the engine will then be asked how a proof goes. */
  #attending = false;

  constructor(options: RunOptions) {
    super(options.experiment ?? new Experiment(), options.selection ?? new Selection());
    this.selection.onSelect = () => void this.#look();
    this.selection.ask = (part) => this.send({ do: 'select', part });
    this.#startEngine = options.startEngine;
    this.#startLab = options.startLab ?? (() => options.startEngine);
    this.#inCourse = options.inCourse ?? false;
    this.#talk = new Conversation(options.startEngine, (reason) => this.#fail(reason));
    this.#nextFrame = options.nextFrame ?? ((task) => void requestAnimationFrame(task));
  }

  /**
   * The one door: every button, key, drag and link comes through it, and here it is decided whether the parts of the
   * page that are locked or hidden allow it.
   * @param from the part of the page in which it was given, where it is not the one that the command is of
   */
  send(command: Command, from?: PagePart): Promise<Refusal | null> {
    const locked = this.lockOn(command, from);
    if (!locked) return perform(this, command);
    this.#hear(locked);
    return Promise.resolve(locked);
  }

  /** Why the page does not allow a command; null where it does. */
  lockOn(command: Command | Pick<Command, 'do'>, from?: PagePart): Refusal | null {
    if (this.#inCourse && this.quiz.isOwed && notInCourse.includes(command.do)) return courseAsks;
    const part = obstacleTo(ruleOf(command, this.ahead), this.page, from);
    return part && lockedBy(part, this.page.stateOf(part));
  }

  /** Whether the page allows a command: what can't be done is not offered. */
  allows(command: Command | Command['do'], from?: PagePart): boolean {
    return this.lockOn(typeof command === 'string' ? { do: command } : command, from) === null;
  }

  /** Start the engine and open the experiment at step 0. It never rejects: see {@link phase} and {@link failure}. */
  start(): Promise<void> {
    return (this.#started = this.#talk.inTurn(() => this.#open()));
  }

  /** After a failure: a new engine, and in it the moment that is shown, where there is one. */
  restart(): Promise<void> {
    return this.#talk.inTurn(() => this.#open(this.recipe));
  }

  /** Open another experiment in the running engine, at step 0; it plays on if it was playing. */
  open(choice: Choice): Promise<Refusal | null> {
    return this.#command((engine) => this.#openMoment(engine, this.beginningOf(choice), this.running));
  }

  /**
   * Begin again with another network or other starting weights.
   * @param change of the choice, made when its turn has come: a change before it may still be under way
   * @param of 'layers' where it is of one hidden layer: refused once that may be another one
   */
  openNetwork(change: Late<NetworkChange>, of?: 'layers'): Promise<Refusal | null> {
    return this.#command(async (engine) => {
      const begun = this.beginningOf(await change(this.experiment.choice));
      return this.#openMoment(engine, begun, this.running, { keeps: { layers: true } });
    }, of);
  }

  /** Begin with a network that was trained elsewhere, at rest. @param change as in {@link openNetwork} */
  bring(change: Late<NetworkChange>): Promise<Refusal | null> {
    return this.#command(async (engine) =>
      this.#openMoment(engine, this.beginningOf(await change(this.experiment.choice)), false),
    );
  }

  /**
   * Begin again on other data, as like the moment before as can be: see {@link likeBefore}.
   * @param change of the choice, made when its turn has come: those before it may have changed the rows
   * @param of 'data' where it is of this data set: refused once that is another one
   */
  openData(change: Late<DataChange>, of?: 'data'): Promise<Refusal | null> {
    return this.#command((engine) => this.#openData(engine, change), of);
  }

  /** The same with other rows of the same data set. */
  openRows(
    change: Late<DataChange>,
    { after, of = 'rows', seen = this.seen }: RowsChange = {},
  ): Promise<Refusal | null> {
    return this.#command((engine) => this.#openData(engine, change, after ?? 'stay'), of, seen);
  }

  /** Open the moment of a recipe, bit for bit, at rest. Its training can be stopped: see {@link replay}. */
  openRecipe(recipe: Recipe): Promise<Refusal | null> {
    return this.#command((engine) => this.#openMoment(engine, recipe, false));
  }

  /** Why {@link openRecipe} would be refused; null where it would not. Asked out of turn: what is under way goes on. */
  async judge(recipe: Recipe): Promise<Refusal | null> {
    await this.#started;
    let refused: Refusal = noEngine;
    const judged = this.#talk.ask(
      (engine) => tryMoment(engine, recipe).then(() => true),
      (problem) => (refused = refusalOf(problem)),
    );
    return (await judged) ? null : refused;
  }

  /** Open the moment of a step of a lesson, afresh. What was there before the lesson comes back when it is closed. */
  openLesson(lesson: LessonPlace, moment: Recipe): Promise<Refusal | null> {
    return this.#command(async (engine) => {
      const before = this.lesson.place ? this.lesson.before : this.recipe;
      const further = this.lesson.place ? this.lesson.further : this.lab.before;
      const standing = await this.#openMoment(engine, { ...moment, lesson, page: this.page.choice }, false);
      Object.assign(this.lesson, { met: false, before, further });
      return standing;
    });
  }

  /** Back to what was there before the lesson; where the page was opened in it, stay where one is. */
  async closeLesson(): Promise<Refusal | null> {
    const { before, further } = this.lesson;
    if (before) {
      const refusal = await this.openRecipe({ ...before, page: this.page.choice });
      if (this.lab.isOpen) this.lab.before = further;
      return refusal;
    }
    this.lesson.begin(null);
    return null;
  }

  /** Open a case of the lab, in an engine that has its bug. What was there before the lab comes back when one leaves it. */
  openLab(number: number, moment: Recipe): Promise<Refusal | null> {
    return this.#command(async (engine) => {
      const before = this.lab.isOpen ? this.lab.before : this.recipe;
      const further = this.lab.isOpen ? this.lab.further : this.lesson.before;
      const standing = await this.#openMoment(engine, { ...moment, lab: number, page: this.page.choice }, false);
      Object.assign(this.lab, { before, further });
      return standing;
    });
  }

  /** Back to what was there before the lab; where the page was opened in it, the same moment by the true engine. */
  async closeLab(): Promise<Refusal | null> {
    const { before, further } = this.lab;
    const recipe = before ?? { ...this.recipe!, at: null, lab: null };
    const refusal = await this.openRecipe({ ...recipe, page: this.page.choice });
    if (this.lesson.place && before) this.lesson.before = further;
    return refusal;
  }

  /** What an engine with a bug of the lab shows at the moment of a recipe; what is shown here stays. */
  async frameWith(bug: Bug | 'none', recipe: Recipe): Promise<Frame> {
    const engine = await this.#startLab(bug)(() => {});
    try {
      const { frame } = await openMoment(engine, { recipe, plays: false, shown: null }, new Replay());
      return frame;
    } finally {
      engine.close();
    }
  }

  play(): Promise<Refusal | null> {
    return this.#train((engine) => engine.play(this.experiment.pace));
  }

  pause(): Promise<Refusal | null> {
    return this.#train((engine) => engine.pause());
  }

  /** Pause where it is running, else play. */
  toggle(): Promise<Refusal | null> {
    return this.#train((engine) => (this.running ? engine.pause() : engine.play(this.experiment.pace)));
  }

  /** Pause, then make `count` updates: the first of them is that of the step in which one stands. */
  step(count: number): Promise<Refusal | null> {
    return this.#train((engine) => engine.step(count));
  }

  /** Pause, then finish the present epoch. */
  trainEpoch(): Promise<Refusal | null> {
    return this.#train((engine) => engine.trainEpoch());
  }

  /**
   * Pause, then move the cursor: to the next resting place of this size within the step, else on to the next step or
   * back to the one before. Forwards and back lands on the same bits.
   */
  move(direction: 1 | -1, size: MoveSize = this.looking.choice.move): Promise<Refusal | null> {
    return this.#command(async (engine) => {
      await this.#rest(engine);
      return this.#walk.move(engine, direction, size);
    });
  }

  /** Pause, then stand after so many beats of the present step: at the last of them its update is made. */
  goToBeat(position: number): Promise<Refusal | null> {
    return this.#command(async (engine) => {
      await this.#rest(engine);
      return this.#walk.at(engine, position);
    }, 'session');
  }

  /** Stand just before the next update, where W and b are those that can be typed over. */
  beforeNextUpdate(): Promise<Refusal | null> {
    return this.#command((engine) => this.#walk.within(engine, beforeUpdate(this.cursor.beats)));
  }

  /**
   * Pause, then stand at another step, bit for bit: an earlier one, or a later one up to {@link farthest}. Of calls that
   * come while one is waiting only the last one counts, as when a pointer is dragged.
   */
  goTo(step: number): Promise<Refusal | null> {
    this.#wanted = Math.max(0, Math.min(this.farthest, Math.round(step)));
    this.#going ??= this.#train(async (engine) => {
      this.#going = null;
      await this.#rest(engine);
      await this.#walk.goTo(engine, this.#wanted);
    }, 'session');
    const going = this.#going;
    // Where there is no engine to ask, it never began.
    return going.finally(() => (this.#going = this.#going === going ? null : this.#going));
  }

  /** Stay at this moment, at rest, and leave out what lies {@link ahead}. */
  leaveOutAhead(): Promise<Refusal | null> {
    return this.#command((engine) => {
      const recipe = this.recipe!;
      const changes = recipe.changes.filter((change) => !this.ahead.includes(change));
      return this.#openMoment(engine, { ...recipe, changes, at: null }, false, { keeps: { layers: true } });
    }, 'session');
  }

  /** About the session that is open now: to be taken when a question is made, not when it is asked. */
  get questions(): Questions {
    const { session } = this.#now;
    return new Questions((ask) =>
      this.#talk.inTurn(async () => (session === this.#now.session ? this.#talk.ask(ask) : null)),
    );
  }

  /** Back to step 0 with the same starting weights, typed ones too; it plays on if it was playing. */
  reset(): Promise<Refusal | null> {
    return this.#begin((engine) => engine.reset());
  }

  /** Back to step 0 with the starting weights of another seed, the next one where none is given. */
  newWeights(seed?: number): Promise<Refusal | null> {
    return this.#begin(async (engine) => {
      const chosen = seed ?? this.#nextSeed();
      await engine.reset(chosen);
      this.experiment.seed = chosen;
    });
  }

  /**
   * Change settings of the training, each replaced whole; keeps the network.
   * @param change of the settings that there are when its turn has come
   * @param of 'session' where it is for what was seen: refused once that may be another one
   */
  configure(
    change: (now: CompleteTrainingSettings) => Partial<TrainingSettings>,
    of?: 'session',
  ): Promise<Refusal | null> {
    return this.#change((engine) => engine.configure(change(completeSettings(this.experiment.choice))), of);
  }

  /** Put numbers in the place of weights or biases, and stand just before the next update: the step stays. */
  setParameters(entries: readonly Entry[]): Promise<Refusal | null> {
    return this.#command(async (engine) => {
      await engine.setParameters(entries);
      const { frame } = await this.#walk.arrive(engine);
      return { frame, position: usualPlace(frame, this.cursor.beats) ?? 0 };
    }, 'session');
  }

  setPace(pace: Pace): Promise<Refusal | null> {
    return this.#change(async (engine) => {
      await engine.setPace(pace);
      this.experiment.pace = pace;
    });
  }

  /** @param index row of the data, from 0 */
  chooseExample(index: number): Promise<Refusal | null> {
    return this.#command(async (engine) => {
      const standing = await this.#walk.stay(engine, { ...this.view, example: index });
      this.selection.example = index;
      return standing;
    }, 'rows');
  }

  /** Keep the moment that is shown as A or B. */
  pin(as: 'a' | 'b'): Promise<Refusal | null> {
    return this.#command(async () => {
      this.pins.pin(as, this);
      return { frame: this.frame!, position: this.cursor.position };
    }, 'session');
  }

  /** Train on to the moment of a link that is shown before it is proved, or stop on the way. */
  prove(goesOn: boolean): void {
    this.proof.goesOn = goesOn;
    this.#attendProof();
  }

  dismissRefusal(): void {
    this.refusal = null;
  }

  /** End the engine. What was shown last stays. */
  dispose(): void {
    this.#talk.close();
  }

  /** @param rows whether these rows are edited: all stay, or how they move */
  async #openData(
    engine: EngineClient,
    change: Late<DataChange>,
    rows?: 'stay' | ((row: number) => number),
  ): Promise<Standing> {
    const begun = this.beginningOf(await change(this.experiment.choice, this.experiment.dataset));
    const wanted = likeBefore(begun, this.recipe, typeof rows === 'function' ? rows : (row) => row);
    return this.#openMoment(engine, wanted, this.running, {
      row: 'nearest',
      keeps: { rows: rows === 'stay', layers: true },
    });
  }

  async #openMoment(
    engine: EngineClient,
    wanted: Recipe,
    plays: boolean,
    { row, keeps = {} }: { row?: Wish['row']; keeps?: Keeps } = {},
  ): Promise<Standing> {
    const shown = this.recipe && { recipe: this.recipe, dataset: this.experiment.dataset };
    const open = async (engine: EngineClient, shown: Wish['shown']) => {
      const made = await openMoment(engine, { recipe: wanted, plays, row, shown }, this.replay);
      return { ...made, proof: made.opened.step > 0 ? await engine.proof() : null };
    };
    const stays = wanted.lab === this.lab.number;
    const made = await (stays ? open(engine, shown) : this.#inOtherEngine(wanted.lab, (other) => open(other, null)));
    const { recipe, dataset, opened, frame, position, pinned, told, proof } = made;
    const kept = placesKept(this.experiment.choice, recipe.choice, keeps);
    // All at once: the views never see the numbers of one network and the shape of another.
    this.experiment.choose(recipe.choice, dataset);
    this.selection.begin(recipe);
    this.notation.choose(recipe.notation);
    this.looking.choose(recipe.looking);
    this.page.choose(recipe.page);
    this.lesson.begin(recipe.lesson);
    this.lab.begin(recipe.lab);
    this.quiz.ask(recipe.lab === null ? recipe.blanks : [], false, true); // nobody is asked for the numbers of a wrong engine
    this.cursor.fit(recipe.choice.network);
    this.opened = opened;
    this.proof.begin(proof, opened.refused);
    this.#see(kept);
    this.curves.clear();
    if (proof) this.#attendProof();
    const standing = { frame, position };
    this.#show(standing);
    for (const { blank, value } of told) this.quiz.tell(blank, valueIn(this, blank) ?? value);
    this.pins.pinAll({ ...this.recipe!, pins: recipe.pins }, pinned);
    return standing;
  }

  /** The true engine, or that of a case of the lab. */
  #startOf(lab: number | null): StartEngine {
    return lab === null ? this.#startEngine : this.#startLab(caseOf(lab).bug);
  }

  /** Where another one can't be had, what was asked for is refused: that which runs is as it was. */
  async #inOtherEngine<T>(lab: number | null, first: (engine: EngineClient) => Promise<T>): Promise<T> {
    try {
      return await this.#talk.change(this.#startOf(lab), first);
    } catch (problem) {
      throw isEnd(problem) ? noOtherEngine(problem) : problem;
    }
  }

  /** Another session is open. The page is drawn anew in a microtask that waits already, and has then seen it. */
  #see(keeps: Keeps): void {
    this.#now = seenAfter(this.#now, keeps);
    queueMicrotask(() => (this.seen = this.#now));
  }

  #open(shown: Recipe | null = null): Promise<void> {
    this.phase = 'starting';
    this.failure = null;
    const first = (engine: EngineClient): Promise<void> =>
      shown ? this.#openAgain(engine, shown) : this.#openExperiment(engine);
    return this.#talk.begin(first, this.#startOf(this.lab.number));
  }

  /** The moment that was shown: what is asked for meanwhile waits for it, and never meets step 0 on the way there. */
  async #openAgain(engine: EngineClient, shown: Recipe): Promise<void> {
    try {
      await this.#openMoment(engine, shown, false, { keeps: { data: true, rows: true, layers: true } });
      this.refusal = null;
      this.phase = 'ready';
    } catch (problem) {
      if (!isRefusal(problem)) throw problem;
      await this.#openExperiment(engine);
      this.#hear(refusalOf(problem));
    }
  }

  async #openExperiment(engine: EngineClient): Promise<void> {
    const opened = await engine.open(this.experiment.opening);
    this.selection.fit(this.experiment.network, opened.data.examples);
    this.cursor.fit(this.experiment.network);
    const frame = await engine.frame(this.view);
    if (this.opened) this.#see({ data: true, rows: true, layers: true });
    this.opened = opened;
    this.proof.begin();
    this.refusal = null;
    this.phase = 'ready';
    this.curves.clear();
    this.#show({ frame, position: usualPlace(frame, this.cursor.beats) ?? 0 });
  }

  #fail(reason: Error): void {
    this.phase = 'failed';
    this.failure = reason;
    this.proof.begin();
  }

  async #rest(engine: EngineClient): Promise<void> {
    if (!this.running) return;
    await engine.pause();
    this.#show(await this.#walk.arrive(engine));
  }

  /** Ask for the frame once more: the engine can tell more now. */
  lookAgain(): Promise<Refusal | null> {
    return this.#look();
  }

  /** Ask for the frame of what is looked at now. */
  #look(): Promise<Refusal | null> {
    return this.#talk.inTurn(() => this.#ask((engine) => this.#walk.stay(engine)));
  }

  /** Back to step 0: what was before is another run. */
  #begin(ask: (engine: EngineClient) => Promise<unknown>): Promise<Refusal | null> {
    return this.#command(async (engine) => {
      await ask(engine);
      this.proof.begin();
      this.curves.beginAnew();
      return this.#walk.within(engine, 0);
    });
  }

  /** A change that is shown where training has come to. */
  #train(ask: (engine: EngineClient) => Promise<unknown>, of?: keyof Seen): Promise<Refusal | null> {
    return this.#command(async (engine) => {
      await ask(engine);
      return this.#walk.arrive(engine);
    }, of);
  }

  /** A change that is shown where one stands. */
  #change(ask: (engine: EngineClient) => Promise<unknown>, of?: keyof Seen): Promise<Refusal | null> {
    return this.#command(async (engine) => {
      await ask(engine);
      return this.#walk.stay(engine);
    }, of);
  }

  /** @param of what its places are in: once that is no longer what was seen it is refused */
  #command(
    ask: (engine: EngineClient) => Promise<Standing>,
    of?: keyof Seen,
    seen = this.seen,
  ): Promise<Refusal | null> {
    // A field that leaves the page with another session gives what was typed in it: that is of the one before.
    const places = of ?? (seen === this.#now ? null : 'session');
    return this.#talk.inTurn(async () => {
      const answer = await this.#ask(async (engine) => {
        if (places && seen[places] !== this.#now[places]) throw meantBefore();
        return ask(engine);
      });
      if (answer !== noEngine) this.#hear(answer);
      return answer;
    });
  }

  async #ask(ask: (engine: EngineClient) => Promise<Standing>): Promise<Refusal | null> {
    let refused = noEngine;
    const standing = await this.#talk.ask(ask, (refusal) => (refused = refusalOf(refusal)));
    if (standing) this.#show(standing);
    else if (isOfThePage(refused)) this.refusal = refused;
    return standing ? null : refused;
  }

  /** A command has been answered. */
  #hear(answer: Refusal | null): void {
    this.answered++;
    this.refusal = answer && isOfThePage(answer) ? answer : null;
  }

  #show({ frame, position }: Standing): void {
    this.frame = frame;
    this.cursor.goTo(position);
    // Going back brings the values of that step, going on those that were set later.
    this.experiment.follow(frame.settings);
    if (frame.curve) this.curves.show(frame.curve);
    if (frame.running) this.#follow();
  }

  /** While it trains, ask for one frame in each frame of the display, and never before the last one is shown. */
  #follow(): void {
    if (this.#following) return;
    this.#following = true;
    this.#nextFrame(() => void this.#talk.inTurn(() => this.#askForNewest()));
  }

  async #askForNewest(): Promise<void> {
    this.#following = false;
    if (this.running) await this.#ask((engine) => this.#walk.arrive(engine));
  }

  /** While a moment of a link is being proved, ask how that goes in each frame of the display. */
  #attendProof(): void {
    if (this.#attending) return;
    this.#attending = true;
    this.#nextFrame(() => void this.#talk.inTurn(() => this.#lookAtProof()));
  }

  async #lookAtProof(): Promise<void> {
    this.#attending = false;
    if (!this.proof.isOpen) return;
    const told = await this.#talk.ask((engine) => this.proof.look(engine));
    if (told?.curve) this.curves.show(told.curve);
    if (told?.state === 'running') this.#attendProof();
    // The history is there.
    if (told?.state === 'proved') await this.#ask((engine) => this.#walk.stay(engine));
    if (told?.state === 'refuted') await this.#ask((engine) => this.#showTrained(engine));
  }

  /** In place of the moment of a link, which is another one: at the step at which that was shown. */
  async #showTrained(engine: EngineClient): Promise<Standing> {
    const { stepsDone } = this;
    const { step } = await engine.showTrained();
    this.curves.clear();
    await this.#walk.trainTo(engine, step, stepsDone);
    return this.#walk.arrive(engine);
  }

  #nextSeed(): number {
    const largest = this.opened!.limits.seed;
    return this.experiment.seed < largest ? this.experiment.seed + 1 : 0;
  }
}

/** What would ask for something else, or give an answer away, while a course is owed one. */
const notInCourse: readonly Command['do'][] = ['askFor', 'setParameters', 'beforeNextUpdate'];

const meantBefore = () =>
  refusalError({ code: 'range', path: '', given: null, wanted: { kind: 'page', reason: 'presentSession' } });

const noOtherEngine = ({ message }: Error) =>
  refusalError({
    code: 'closed',
    path: 'engine',
    given: null,
    wanted: { kind: 'page', reason: 'otherEngine', detail: message },
  });
