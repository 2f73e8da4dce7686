import type {
  Change,
  CompleteTrainingSettings,
  Curve,
  EngineClient,
  Entry,
  Explanation,
  Frame,
  LayerUpdate,
  Moment,
  Opened,
  Pace,
  StartEngine,
  Stopped,
  TrainingSettings,
  UnitTerms,
  View,
} from '../engine/types';
import { refusalError, refusalOf } from '../engine/errors';
import type { MoveSize } from './beats';
import type { Command } from './commands';
import { Conversation } from './conversation';
import { Cursor } from './cursor.svelte';
import type { Choice } from './defaults';
import type { DataChange } from './edit-data';
import type { NetworkChange } from './edit-network';
import { Experiment } from './experiment.svelte';
import { LossCourse } from './loss-course.svelte';
import { Notation } from './notation.svelte';
import { atOtherColumns, Looking } from './looking.svelte';
import { openMoment, viewOf, type Wish } from './open-moment';
import { likeBefore, sameSource } from './other-data';
import { PageOptions, type PagePart } from './page-options.svelte';
import { parameterOf, sameParameter } from './part';
import { perform } from './perform';
import { lockedBy, obstacleTo, ruleOf } from './permissions';
import { Pins } from './pins.svelte';
import { beforeUpdate, isMade, usualPlace, type Standing } from './place';
import { Questions } from './questions';
import { beginningOf, type Recipe } from './recipe';
import { isOfThePage, noEngine, type Refusal } from './refusal';
import { Replay, Way } from './replay.svelte';
import { nothingSeen, seenAfter, type Keeps, type Seen } from './seen';
import { Selection } from './selection.svelte';
import { completeSettings, withSettings } from './training-settings';

/** What a change of the rows does to their places, and which places it was made for. */
export interface RowsChange {
  /** Where a row, from 0, stands after the change; left out where all stay. */
  after?: (row: number) => number;
  /** rows: it names rows, and is refused once these may be others; data: it names columns alone. */
  of?: 'rows' | 'data';
  /** When what is changed was pointed at; left out where that is now. */
  seen?: Seen | undefined;
}

export interface RunOptions {
  startEngine: StartEngine;
  experiment?: Experiment;
  selection?: Selection;
  /** Runs a task before the display's next frame. */
  nextFrame?: (task: () => void) => void;
}

/**
 * What evolves: the engine with the network in it, and the newest frame of it. The page sends it commands through
 * {@link send}. They wait for one another, in the order in which they were given, and for the engine while it starts.
 * Each resolves when the page has what it made: null where it was accepted; why not, where it was refused or the engine
 * has failed, and then nothing has changed.
 */
export class Run {
  readonly experiment: Experiment;
  readonly selection: Selection;
  readonly cursor = new Cursor();
  readonly notation = new Notation();
  readonly looking = new Looking();
  readonly pins = new Pins();
  /** What of the page is there, and how it looks. */
  readonly page = new PageOptions();
  /** Training again to a moment: how far it is. */
  readonly replay = new Replay();

  phase: 'starting' | 'ready' | 'failed' = $state('starting');
  /** Why the engine is not there, in words for the user. */
  failure: Error | null = $state.raw(null);
  /** What was refused last and belongs to no control, until another command is answered or it is dismissed. */
  refusal: Refusal | null = $state.raw(null);
  /** How many commands have been answered: what was refused before is told no longer. */
  answered = $state(0);
  opened: Opened | null = $state.raw(null);
  frame: Frame | null = $state.raw(null);
  /** What the page shows: it follows {@link opened} when the page has been drawn anew, which events of the old one precede. */
  seen: Seen = $state.raw(nothingSeen);

  readonly #nextFrame: (task: () => void) => void;
  readonly #talk: Conversation;
  readonly #course = new LossCourse();
  /** What the engine has open. */
  #now: Seen = this.seen;
  /** The step that is to be gone to, and the way there while it waits. */
  #wanted = 0;
  #travel: Promise<Refusal | null> | null = null;
  /** Whether a frame will be asked for with the display's next one. */
  #following = false;

  constructor(options: RunOptions) {
    this.experiment = options.experiment ?? new Experiment();
    this.selection = options.selection ?? new Selection();
    this.selection.onSelect = () => void this.#look();
    this.selection.ask = (part) => this.send({ do: 'select', part });
    this.#talk = new Conversation(options.startEngine, (reason) => this.#fail(reason));
    this.#nextFrame = options.nextFrame ?? ((task) => void requestAnimationFrame(task));
  }

  /** J over the steps of this run. */
  get curve(): Curve | null {
    return this.#course.curve;
  }

  /** The course that was left when it last went back; null where there is none. */
  get left(): Curve | null {
    return this.#course.left;
  }

  get moment(): Moment | null {
    return this.frame?.moment ?? null;
  }

  /** Updates made: a step counts at its end. */
  get stepsDone(): number {
    return this.frame?.progress.step ?? 0;
  }

  /** Whether one stands at the end of a step: its new weights are those that there are. */
  get made(): boolean {
    return this.frame !== null && isMade(this.frame);
  }

  /** W and b of each layer at the cursor: new ones where it is past the update of the layer, if that can be made. */
  get drawn(): readonly Pick<LayerUpdate, 'W' | 'b'>[] {
    return this.moment!.layers.map(({ W, b, newW, newb }, layer) =>
      this.isUpdated(layer) ? { W: newW, b: newb } : { W, b },
    );
  }

  /** Whether the cursor is past the update of this layer, and that can be made. */
  isUpdated(layer: number): boolean {
    return !this.moment!.stopped && this.cursor.knows('update', layer);
  }

  /** Of the selected weight or bias; null while there is none, or its frame is still to come. */
  get explanation(): Explanation | null {
    const explanation = this.frame?.explanation ?? null;
    const selected = parameterOf(this.selection.selected);
    return explanation && selected && sameParameter(explanation.parameter, selected) ? explanation : null;
  }

  /** The arithmetic of a unit, where the selection calls for it and its frame has come; see {@link unitsBehind}. */
  unitTerms(layer: number, unit: number): UnitTerms | null {
    return this.frame?.units.find((terms) => terms.layer === layer && terms.unit === unit) ?? null;
  }

  get running(): boolean {
    return this.phase === 'ready' && (this.frame?.running ?? false);
  }

  get stopped(): Stopped | null {
    return this.frame?.progress.stopped ?? null;
  }

  /**
   * The one door: every button, key, drag and link comes through it, and here it is decided whether the parts of the
   * page that are locked or hidden allow it.
   * @param from the part of the page in which it was given, where it is not the one that the command is of
   */
  send(command: Command, from?: PagePart): Promise<Refusal | null> {
    const part = this.#obstacleTo(command, from);
    if (!part) return perform(this, command);
    const locked = lockedBy(part, this.page.stateOf(part) === 'hidden' ? 'hidden' : 'locked');
    this.#hear(locked);
    return Promise.resolve(locked);
  }

  /** Whether the page allows a command: what can't be done is not offered. */
  allows(command: Command | Command['do'], from?: PagePart): boolean {
    return this.#obstacleTo(typeof command === 'string' ? { do: command } : command, from) === null;
  }

  /** Start the engine and open the experiment at step 0. It never rejects: see {@link phase} and {@link failure}. */
  start(): Promise<void> {
    return this.#talk.inTurn(() => this.#open());
  }

  /** After a failure: a new engine, and in it the moment that is shown, where there is one. */
  async restart(): Promise<void> {
    const { recipe } = this;
    await this.start();
    if (recipe && this.phase === 'ready') await this.send({ do: 'openRecipe', recipe });
  }

  /** Open another experiment in the running engine, at step 0; it plays on if it was playing. */
  open(choice: Choice): Promise<Refusal | null> {
    return this.#command((engine) => this.#openMoment(engine, this.#beginningOf(choice), this.running));
  }

  /**
   * Begin again with another network or other starting weights.
   * @param change of the choice, made when its turn has come: a change before it may still be under way
   * @param of 'layers' where it is of one hidden layer: refused once that may be another one
   */
  openNetwork(change: NetworkChange, of?: 'layers'): Promise<Refusal | null> {
    return this.#command((engine) => {
      const begun = this.#beginningOf(change(this.experiment.choice));
      return this.#openMoment(engine, begun, this.running, { keeps: { layers: true } });
    }, of);
  }

  /**
   * Begin again on other data, as like the moment before as can be: see {@link likeBefore}.
   * @param change of the choice, made when its turn has come: those before it may have changed the rows
   * @param of 'data' where it is of this data set: refused once that is another one
   */
  openData(change: DataChange, of?: 'data'): Promise<Refusal | null> {
    return this.#command((engine) => this.#openData(engine, change), of);
  }

  /** The same with other rows of the same data set. */
  openRows(change: DataChange, { after, of = 'rows', seen = this.seen }: RowsChange = {}): Promise<Refusal | null> {
    return this.#command((engine) => this.#openData(engine, change, after ?? 'stay'), of, seen);
  }

  /** Open the moment of a recipe, bit for bit, at rest. Its training can be stopped: see {@link replay}. */
  openRecipe(recipe: Recipe): Promise<Refusal | null> {
    return this.#command((engine) => this.#openMoment(engine, recipe, false));
  }

  /** What leads to this moment; null before there is one. */
  get recipe(): Recipe | null {
    if (!this.frame) return null;
    const { begun, changes } = this.frame;
    const { selected, example, of } = this.selection;
    const { position, beats } = this.cursor;
    const course = { choice: withSettings(this.experiment.choice, begun), changes };
    return {
      ...course,
      pins: this.pins.steps(course),
      step: this.stepsDone,
      beat: position === usualPlace(this.frame, beats) ? null : position,
      ...{ selected, example, of },
      notation: this.notation.choice,
      looking: this.looking.choice,
      page: this.page.choice,
    };
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
      const within = size === 'epoch' ? null : this.cursor.next(size, direction);
      if (within !== null) return this.#standAt(engine, within);
      return direction === 1 ? this.#leaveForwards(engine, size) : this.#leaveBackwards(engine, size);
    });
  }

  /** Pause, then stand after so many beats of the present step: at the last of them its update is made. */
  goToBeat(position: number): Promise<Refusal | null> {
    return this.#command(async (engine) => {
      await this.#rest(engine);
      return this.#standAt(engine, position);
    }, 'session');
  }

  /** Stand just before the next update, where W and b are those that can be typed over. */
  beforeNextUpdate(): Promise<Refusal | null> {
    return this.#command((engine) => this.#standWithin(engine, beforeUpdate(this.cursor.beats)));
  }

  /** Whether a move in this direction leads anywhere. */
  canMove(direction: 1 | -1, size: MoveSize = this.looking.choice.move): boolean {
    if (this.cursor.next(size, direction) !== null) return true;
    return direction === 1 ? this.stopped === null : this.stepsDone > 0 || this.cursor.position > 0;
  }

  /** Pause, then go back to an earlier step, bit for bit. */
  goBack(step: number): Promise<Refusal | null> {
    return this.#train((engine) => engine.goBack(step), 'session');
  }

  /** The farthest step that {@link goTo} goes to: where this course is, or the one that was left. */
  get farthest(): number {
    return Math.max(this.stepsDone, this.left?.steps.at(-1) ?? 0);
  }

  /**
   * Pause, then stand at another step, bit for bit: an earlier one, or a later one up to {@link farthest}. Of calls that
   * come while one is waiting only the last one counts, as when a pointer is dragged.
   */
  goTo(step: number): Promise<Refusal | null> {
    this.#wanted = Math.max(0, Math.min(this.farthest, Math.round(step)));
    this.#travel ??= this.#train(async (engine) => {
      this.#travel = null;
      await this.#rest(engine);
      const wanted = this.#wanted;
      const present = this.stepsDone;
      if (wanted < present) return engine.goBack(wanted);
      const way = new Way(engine, present, wanted, this.opened!.limits.stepsPerCall, this.replay);
      await way.trainTo(wanted).finally(() => (this.replay.progress = null));
    }, 'session');
    const travel = this.#travel;
    // Where there is no engine to ask, it never began.
    return travel.finally(() => (this.#travel = this.#travel === travel ? null : this.#travel));
  }

  /** What was changed on this course later than at the present step: training on makes it again. */
  get ahead(): readonly Change[] {
    return (this.frame?.changes ?? []).filter(({ step }) => step > this.stepsDone);
  }

  /** Stay at this moment, at rest, and leave out what lies {@link ahead}. */
  leaveOutAhead(): Promise<Refusal | null> {
    return this.#command((engine) => {
      const recipe = this.recipe!;
      const changes = recipe.changes.filter((change) => !this.ahead.includes(change));
      return this.#openMoment(engine, { ...recipe, changes }, false, { keeps: { layers: true } });
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

  /** Keeps the network. */
  setLearningRate(learningRate: number): Promise<Refusal | null> {
    return this.#change((engine) => engine.configure({ learningRate }));
  }

  /** Keeps the network; a new pass over the training rows begins. */
  setBatchSize(batchSize: number | 'full'): Promise<Refusal | null> {
    return this.#change((engine) => engine.configure({ batchSize }));
  }

  /**
   * Change other settings of the training, each replaced whole; keeps the network.
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
      const { frame } = await this.#arrive(engine);
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
      const standing = await this.#stay(engine, { ...this.#view, example: index });
      this.selection.example = index;
      return standing;
    }, 'rows');
  }

  dismissRefusal(): void {
    this.refusal = null;
  }

  /** End the engine. What was shown last stays. */
  dispose(): void {
    this.#talk.close();
  }

  /** The beginning of an experiment, written as everything is written now. */
  #beginningOf(choice: Choice): Recipe {
    const { looking, notation, page } = this;
    const { dataset, columns } = this.experiment.choice;
    const same = choice.dataset === dataset && choice.columns === columns;
    return {
      ...beginningOf(choice),
      of: this.selection.of,
      notation: notation.choice,
      looking: same ? looking.choice : atOtherColumns(looking.choice),
      page: page.choice,
    };
  }

  /** @param rows whether these rows are edited: all stay, or how they move */
  #openData(engine: EngineClient, change: DataChange, rows?: 'stay' | ((row: number) => number)): Promise<Standing> {
    const begun = this.#beginningOf(change(this.experiment.choice, this.experiment.dataset));
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
    const made = await openMoment(engine, { recipe: wanted, plays, row, shown }, this.replay);
    const { recipe, dataset, opened, frame, position, pinned } = made;
    const kept = this.#kept(recipe.choice, keeps);
    // All at once: the views never see the numbers of one network and the shape of another.
    this.experiment.choose(recipe.choice, dataset);
    this.selection.begin(recipe);
    this.notation.choose(recipe.notation);
    this.looking.choose(recipe.looking);
    this.page.choose(recipe.page);
    this.cursor.fit(recipe.choice.network);
    this.opened = opened;
    this.#see(kept);
    this.#course.clear();
    const standing = { frame, position };
    this.#show(standing);
    this.pins.pinAll({ ...this.recipe!, pins: recipe.pins }, pinned);
    return standing;
  }

  /** What keeps its places in another choice. */
  #kept(choice: Choice, { rows = false, layers = false }: Keeps): Keeps {
    const before = this.experiment.choice;
    return {
      data: choice.dataset === before.dataset && choice.columns === before.columns,
      rows: sameSource(choice, before) && (rows || choice.rows === before.rows),
      layers: layers && choice.network.layers.length === before.network.layers.length,
    };
  }

  /** Another session is open. The page is drawn anew in a microtask that waits already, and has then seen it. */
  #see(keeps: Keeps): void {
    this.#now = seenAfter(this.#now, keeps);
    queueMicrotask(() => (this.seen = this.#now));
  }

  #open(): Promise<void> {
    this.phase = 'starting';
    this.failure = null;
    return this.#talk.begin((engine) => this.#openExperiment(engine));
  }

  async #openExperiment(engine: EngineClient): Promise<void> {
    const opened = await engine.open(this.experiment.opening);
    this.selection.fit(this.experiment.network, opened.data.examples);
    this.cursor.fit(this.experiment.network);
    const frame = await engine.frame(this.#view);
    if (this.opened) this.#see({ data: true, rows: true, layers: true });
    this.opened = opened;
    this.refusal = null;
    this.phase = 'ready';
    this.#course.clear();
    this.#show({ frame, position: usualPlace(frame, this.cursor.beats) ?? 0 });
  }

  #fail(reason: Error): void {
    this.phase = 'failed';
    this.failure = reason;
  }

  get #view(): View {
    return viewOf(this.experiment.network, this.selection);
  }

  async #rest(engine: EngineClient): Promise<void> {
    if (!this.running) return;
    await engine.pause();
    this.#show(await this.#arrive(engine));
  }

  /** Where training has come to, or where it begins. */
  async #arrive(engine: EngineClient): Promise<Standing> {
    const frame = await engine.frame({ ...this.#view, made: true });
    const { step, stopped } = frame.progress;
    const usual = step === 0 && !stopped ? 0 : usualPlace(frame, this.cursor.beats);
    return { frame, position: usual ?? 0 };
  }

  /** The same place of the same step; while it trains, where that has come to. */
  async #stay(engine: EngineClient, view = this.#view): Promise<Standing> {
    const made = this.running || this.made;
    const frame = await engine.frame({ ...view, made });
    const { position, beats } = this.cursor;
    const ends = position === beats.length && !isMade(frame) && !frame.progress.stopped;
    // The update that could not be made can be made now.
    if (ends) return { frame, position: beforeUpdate(beats) };
    return { frame, position: (this.running ? usualPlace(frame, beats) : null) ?? position };
  }

  /** In the step that comes next, nothing of which is made. */
  async #standWithin(engine: EngineClient, position: number): Promise<Standing> {
    return { frame: await engine.frame(this.#view), position };
  }

  /** Within the step that is shown. */
  async #standAt(engine: EngineClient, position: number): Promise<Standing> {
    const frame = this.frame!;
    const atEnd = position >= this.cursor.beats.length;
    if (atEnd === this.made) return { frame, position };
    if (!atEnd) {
      await engine.goBack(frame.moment.step);
      return this.#standWithin(engine, position);
    }
    await engine.step(1);
    return this.#arrive(engine);
  }

  async #leaveForwards(engine: EngineClient, size: MoveSize): Promise<Standing> {
    if (size === 'epoch') await engine.trainEpoch();
    else if (size === 'step') await engine.step(1);
    else if (this.made) return this.#standWithin(engine, 0);
    return this.#arrive(engine);
  }

  async #leaveBackwards(engine: EngineClient, size: MoveSize): Promise<Standing> {
    const { step, batch, batchesPerEpoch } = this.frame!.progress;
    if (step === 0) return this.#standWithin(engine, 0);
    if (size === 'epoch') await engine.goBack(Math.max(0, step - (batch || batchesPerEpoch)));
    else if (this.made) await engine.goBack(step - 1);
    else {
      const end = await this.#arrive(engine);
      if (isMade(end.frame)) return end;
      // Nobody can stand there: the step before it is made again.
      await engine.goBack(step - 1);
      if (size !== 'step') return this.#standWithin(engine, this.cursor.beforeEnd(size));
    }
    return this.#arrive(engine);
  }

  /** Ask for the frame of what is looked at now. */
  #look(): Promise<Refusal | null> {
    return this.#talk.inTurn(() => this.#ask((engine) => this.#stay(engine)));
  }

  /** Back to step 0: what was before is another run. */
  #begin(ask: (engine: EngineClient) => Promise<unknown>): Promise<Refusal | null> {
    return this.#command(async (engine) => {
      await ask(engine);
      this.#course.beginAnew();
      return this.#standWithin(engine, 0);
    });
  }

  /** A change that is shown where training has come to. */
  #train(ask: (engine: EngineClient) => Promise<unknown>, of?: keyof Seen): Promise<Refusal | null> {
    return this.#command(async (engine) => {
      await ask(engine);
      return this.#arrive(engine);
    }, of);
  }

  /** A change that is shown where one stands. */
  #change(ask: (engine: EngineClient) => Promise<unknown>, of?: keyof Seen): Promise<Refusal | null> {
    return this.#command(async (engine) => {
      await ask(engine);
      return this.#stay(engine);
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

  #obstacleTo(command: Command | Pick<Command, 'do'>, from?: PagePart): PagePart | null {
    return obstacleTo(ruleOf(command, this.ahead), this.page, from);
  }

  #show({ frame, position }: Standing): void {
    this.frame = frame;
    this.cursor.goTo(position);
    // Going back brings the values of that step, going on those that were set later.
    this.experiment.follow(frame.settings);
    if (frame.curve) this.#course.show(frame.curve);
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
    if (this.running) await this.#ask((engine) => this.#arrive(engine));
  }

  #nextSeed(): number {
    const largest = this.opened!.limits.seed;
    return this.experiment.seed < largest ? this.experiment.seed + 1 : 0;
  }
}

const meantBefore = () =>
  refusalError({ code: 'range', path: '', given: null, wanted: { kind: 'page', reason: 'presentSession' } });
