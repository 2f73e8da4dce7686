import type { Change, Curve, Frame, Opened, Stopped, View } from '../engine/types';
import type { MoveSize } from './beats';
import { Cursor } from './cursor.svelte';
import type { Choice } from './defaults';
import { Experiment } from './experiment.svelte';
import { OpenLab } from './lab.svelte';
import { OpenLesson } from './lesson.svelte';
import { atOtherColumns, Looking } from './looking.svelte';
import { LossCurves } from './loss-curves.svelte';
import { Notation } from './notation.svelte';
import { OfFrame } from './of-frame';
import { viewOf } from './open-moment';
import { PageOptions } from './page-options.svelte';
import { Pins, type PinnedSteps } from './pins.svelte';
import { Quiz } from './quiz.svelte';
import { usualPlace } from './place';
import { ProofOfMoment } from './proof.svelte';
import { beginningOf, type Recipe } from './recipe';
import { Replay } from './replay.svelte';
import { nothingSeen, type Seen } from './seen';
import { Selection } from './selection.svelte';
import { withSettings } from './training-settings';

/** What is pinned is found on the way to a moment alone. */
const withPins = (pins: PinnedSteps, at: string | null): Pick<Recipe, 'pins' | 'at'> => ({
  pins,
  at: pins.a === null && pins.b === null ? at : null,
});

/** What the page shows: the newest frame of the engine, what is looked at in it, and what follows from both. */
export class Shown extends OfFrame {
  readonly experiment: Experiment;
  readonly selection: Selection;
  readonly cursor = new Cursor();
  readonly notation = new Notation();
  readonly looking = new Looking();
  readonly lesson = new OpenLesson();
  readonly lab = new OpenLab();
  readonly pins = new Pins();
  readonly quiz = new Quiz(this);
  /** What of the page is there, and how it looks. */
  readonly page = new PageOptions();
  /** Training again to a moment: how far it is. */
  readonly replay = new Replay();
  /** Of a moment that was taken from a link. */
  readonly proof = new ProofOfMoment();

  phase: 'starting' | 'ready' | 'failed' = $state('starting');
  /** Why the engine is not there, in words for the user. */
  failure: Error | null = $state.raw(null);
  opened: Opened | null = $state.raw(null);
  frame: Frame | null = $state.raw(null);
  /** What the page shows: it follows {@link opened} when the page has been drawn anew, which events of the old one precede. */
  seen: Seen = $state.raw(nothingSeen);

  protected readonly curves = new LossCurves();

  constructor(experiment: Experiment, selection: Selection) {
    super();
    this.experiment = experiment;
    this.selection = selection;
  }

  /** J over the steps of this run. */
  get curve(): Curve | null {
    return this.curves.curve;
  }

  /** Of the run that was left when it last went back; null where there is none. */
  get left(): Curve | null {
    return this.curves.left;
  }

  /** Updates made: a step counts at its end. */
  get stepsDone(): number {
    return this.frame?.progress.step ?? 0;
  }

  get running(): boolean {
    return this.phase === 'ready' && (this.frame?.running ?? false);
  }

  get stopped(): Stopped | null {
    return this.frame?.progress.stopped ?? null;
  }

  /** What leads to this moment; null before there is one. */
  get recipe(): Recipe | null {
    if (!this.frame) return null;
    const { begun, changes } = this.frame;
    const { selected, example, of } = this.selection;
    const { position, beats } = this.cursor;
    const origin = { choice: withSettings(this.experiment.choice, begun), changes };
    return {
      ...origin,
      ...withPins(this.pins.steps(origin), this.frame.at),
      step: this.stepsDone,
      beat: position === usualPlace(this.frame, beats) ? null : position,
      ...{ selected, example, of },
      blanks: this.quiz.lasting,
      notation: this.notation.choice,
      looking: this.looking.choice,
      lesson: this.lesson.place,
      lab: this.lab.number,
      page: this.page.choice,
    };
  }

  /** Whether a move in this direction leads anywhere. */
  canMove(direction: 1 | -1, size: MoveSize = this.looking.choice.move): boolean {
    if (this.cursor.next(size, direction) !== null) return true;
    return direction === 1 ? this.stopped === null : this.stepsDone > 0 || this.cursor.position > 0;
  }

  /** The farthest step that `goTo` goes to: where this run is, or the one that was left. */
  get farthest(): number {
    return Math.max(this.stepsDone, this.left?.steps.at(-1) ?? 0);
  }

  /** What was changed in this run later than at the present step: training on makes it again. */
  get ahead(): readonly Change[] {
    return (this.frame?.changes ?? []).filter(({ step }) => step > this.stepsDone);
  }

  /** What the engine is asked for. */
  get view(): View {
    return viewOf(this.experiment.network, this.selection);
  }

  /** The beginning of an experiment, written as everything is written now. */
  beginningOf(choice: Choice): Recipe {
    const { lab, lesson, looking, notation, page } = this;
    const { dataset, columns } = this.experiment.choice;
    const same = choice.dataset === dataset && choice.columns === columns;
    return {
      ...beginningOf(choice),
      of: this.selection.of,
      notation: notation.choice,
      looking: same ? looking.choice : atOtherColumns(looking.choice),
      lesson: lesson.place,
      lab: lab.number,
      page: page.choice,
    };
  }
}
