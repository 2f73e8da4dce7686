import type { NotationChoice } from '../catalog/notation';
import type { Entry, FrozenPart, Pace, TrainingSettings } from '../engine/types';
import type { MoveSize } from './beats';
import type { Blank } from './blank';
import type { Brought } from './brought/bring';
import type { Choice } from './defaults';
import type { DataEdit } from './edit-data';
import type { NetworkEdit } from './edit-network';
import type { RowsEdit } from './edit-rows';
import type { LessonPlace } from './lesson.svelte';
import type { LookingChoice } from './looking.svelte';
import type { PageLook } from './page-options.svelte';
import type { Part } from './part';
import type { Recipe } from './recipe';
import type { Seen } from './seen';
import type { MemberGroup } from './training-settings';

/**
 * Whatever changes the experiment, the cursor, the selection, the notation or what one looks at, as plain data: it can
 * be logged, stored and sent. Indices count from 0. `Run.send` takes it.
 */
export type Command = ExperimentCommand | TrainingCommand | MoveCommand | LookCommand;

/** Begins again at step 0, or at the moment of a recipe. */
export type ExperimentCommand =
  | { do: 'open'; choice: Readonly<Choice> }
  | { do: 'openRecipe'; recipe: Recipe }
  /** The moment of a step of a lesson, with the lesson beside it. */
  | { do: 'openLesson'; lesson: LessonPlace; moment: Recipe }
  | { do: 'closeLesson' }
  /** A case of the lab, from 1, whose engine has a bug, at the beginning of its experiment. */
  | { do: 'openLab'; number: number; moment: Recipe }
  | { do: 'closeLab' }
  | { do: 'editNetwork'; edit: NetworkEdit }
  /** A network that was trained elsewhere, with its weights, at rest. */
  | { do: 'bring'; brought: Brought }
  | { do: 'editData'; edit: DataEdit }
  /** `seen`: when the row was pointed at, where that was not now. */
  | { do: 'editRows'; edit: RowsEdit; seen?: Seen | undefined }
  | { do: 'reset' }
  /** Without a seed: that of the next one. */
  | { do: 'newWeights'; seed?: number };

/** Keeps the network. */
export type TrainingCommand =
  | { do: 'setLearningRate'; rate: number }
  | { do: 'scaleLearningRate'; by: number }
  | { do: 'setBatchSize'; size: number | 'full' }
  /** Each of them is replaced whole. */
  | { do: 'configure'; settings: Partial<TrainingSettings> }
  | { do: 'setMember'; group: MemberGroup; name: string; value: number | boolean }
  /** Freezes W or b of a layer, or an entry of it; or releases it. */
  | { do: 'freeze'; part: FrozenPart; on: boolean }
  | { do: 'setParameters'; entries: readonly Entry[] }
  | { do: 'leaveOutAhead' };

/** Trains, or goes to another moment of this run. */
export type MoveCommand =
  | { do: 'play' }
  | { do: 'pause' }
  | { do: 'toggle' }
  | { do: 'step'; count: number }
  | { do: 'trainEpoch' }
  | { do: 'setPace'; pace: Pace }
  | { do: 'goTo'; step: number }
  /** Without a size: that which is chosen. */
  | { do: 'move'; direction: 1 | -1; size?: MoveSize }
  | { do: 'goToBeat'; position: number }
  | { do: 'beforeNextUpdate' };

/** Changes nothing of the training. */
export type LookCommand =
  | { do: 'select'; part: Part | null }
  | { do: 'chooseExample'; row: number }
  | { do: 'showGradientsOf'; of: 'example' | 'batch' }
  | { do: 'write'; notation: Partial<Omit<NotationChoice, 'digits'>> }
  | { do: 'setDigits'; digits: number }
  /** Open tabs, axes, scales and the like. */
  | { do: 'look'; at: Partial<LookingChoice> }
  /** Keeps the moment that is shown as A or B. */
  | { do: 'pin'; as: 'a' | 'b' }
  | { do: 'unpin'; from: 'a' | 'b' }
  /**
   * Puts question marks in the place of numbers of the moment, `ahead` in the place of those that are still to come, until
   * they do; none of them ends that.
   */
  | { do: 'askFor'; blanks: readonly Blank[]; ahead?: boolean }
  /** Shows one of them: it was answered, or its solution was asked for. */
  | { do: 'tell'; blank: Blank; value: number }
  | { do: 'setLook'; look: Partial<PageLook> };
