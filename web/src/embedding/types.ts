/**
 * What a page and the Backprop Playground in a frame of it say to each other, by `postMessage`, and the element
 * `<backprop-playground>`, which says it for a page. Every message is an object with `backpropPlayground: 1`, the version
 * of these forms, and its `kind`. Numbers and parts have the names that links have for them, and count from 1.
 *
 * The playground hears a page, and tells it anything, only if the link of the frame names the origin of that page under
 * `hosts`, as the element does: `hosts=https://school.example`.
 */

/** What goes with every message. */
export interface Versioned {
  backpropPlayground: 1;
}

// ---- from the playground to the page -------------------------------------------------------------

export type Told = Versioned &
  (Opening | Ready | MomentTold | SelectionTold | AnswerTold | StepTold | EndTold | HeightTold | Reply);

/** The playground is there, and opens the link of its frame, which may take a while: `ready` is told after it. */
export interface Opening {
  kind: 'opening';
}

/** The playground shows a moment, and hears. It is told again when another link was opened or refused. */
export interface Ready {
  kind: 'ready';
  /** Whether the page was loaded anew: what it was asked before it has forgotten. */
  loaded: boolean;
  /** null where there is none, since the engine could not be started. */
  moment: Moment | null;
  /** What was wrong with the link of the frame, or with the engine, in a sentence; null where it was opened. */
  problem: string | null;
}

/** Another moment is shown; while it trains this is told four times a second at most. */
export interface MomentTold extends Moment {
  kind: 'moment';
}

export interface Moment {
  /** Without `#` and `hosts`; null where none leads to the moment. */
  link: string | null;
  /** Updates made. */
  step: number;
  /** J of the batch of the step that is shown; null until its beat has come, and while it is asked for. */
  loss: number | null;
  running: boolean;
}

/** Another part is selected, or its numbers have changed. */
export interface SelectionTold {
  kind: 'selection';
  /** `w1.1.2`, `b1.2`, `u1.2`, `x3` or `loss`, as in links; null for none. */
  part: string | null;
  /** A weight or bias before the update, a of a unit, an input, or J; null until its beat has come, and while it is asked for. */
  value: number | null;
  /** The gradient of J with respect to a weight or bias, or delta of a unit; null as for `value`. */
  gradient: number | null;
}

/** A number that the page asks for was answered, or its solution shown. */
export interface AnswerTold {
  kind: 'answer';
  /** As in the link's `blank`: `dw1.1.2`. */
  name: string;
  /** A plain decimal. */
  response: string;
  verdict: 'right' | 'wrong' | 'shown';
  /** null where the solution was shown: nobody has answered. */
  statement: Statement | null;
}

/** The answer for a learning record store, but for who has given it: add an `actor`. */
export interface Statement {
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered'; display: { en: 'answered' } };
  object: {
    objectType: 'Activity';
    /** The address that asks for this number at the end of its step: the same wherever in the step one stands. */
    id: string;
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction';
      /** The name of the number in links. */
      name: { und: string };
      interactionType: 'numeric';
      /** One text, `low[:]high`; left out of a wrong answer, as long as the number is still asked for. */
      correctResponsesPattern?: [string];
    };
  };
  result: { response: string; success: boolean };
  timestamp: string;
}

/** A step of a lesson is done. */
export interface StepTold {
  kind: 'step';
  lesson: string;
  step: number;
  /** How many steps the lesson has. */
  steps: number;
}

/** One goes on from the last step of a lesson. */
export interface EndTold {
  kind: 'end';
  lesson: string;
}

/** The height of all that the page shows, in CSS pixels. */
export interface HeightTold {
  kind: 'height';
  height: number;
}

/** To each request one, with its `id`: what came of it, or why it was refused. Then nothing has changed. */
export type Reply =
  | { kind: 'reply'; id: RequestId; result: Answer }
  | { kind: 'reply'; id: RequestId; refusal: Refusal; sentence: string };

/** What was asked for: a number, a vector, or a matrix row by row. null for a number that the page asks for. */
export type Answer = null | number | readonly (number | null)[] | readonly (readonly (number | null)[])[];

/** What was wrong, as data. */
export interface Refusal {
  /** Such as `range` or `text`. */
  code: string;
  /** Of the field that is wrong: `rate`, `values.w1.1.2`; empty where none is. */
  path: string;
  given: object | null;
  wanted: { kind: string };
}

// ---- from the page to the playground -------------------------------------------------------------

export type Request = Versioned & { id: RequestId } & (
    { kind: 'open'; link: string } | { kind: 'do'; command: Command } | { kind: 'ask'; name: string }
  );

/** A whole number from 0, or a text of up to 64 characters. */
export type RequestId = number | string;

/**
 * What can be done in the page; where a link locks or hides the part of the page that it belongs to, it is refused. What has
 * other places in the page too is refused only where its part is locked, not where it is hidden: `setParameters` and
 * `beforeNextUpdate` (`sheet`), `chooseExample` (`example`). `select` is always done.
 */
export type Command =
  | { do: 'play' | 'pause' | 'toggle' | 'trainEpoch' | 'reset' | 'beforeNextUpdate' | 'leaveOutAhead' }
  | { do: 'closeLesson' | 'closeLab' }
  /** So many updates, 1 to 10,000. */
  | { do: 'step'; count: number }
  /** To another step of this run, up to the last one that it has come to. */
  | { do: 'goTo'; step: number }
  /** Without a size: that which is chosen in the page. Refused where there is nothing further in this direction. */
  | { do: 'move'; direction: 1 | -1; size?: 'operation' | 'layer' | 'phase' | 'step' | 'epoch' }
  /** As in the link's `beat`. */
  | { do: 'goToBeat'; beat: string }
  /** Updates a second. */
  | { do: 'setPace'; pace: number | 'full' }
  /** Without a seed: that of the next one. */
  | { do: 'newWeights'; seed?: number }
  | { do: 'setLearningRate'; rate: number }
  | { do: 'scaleLearningRate'; by: number }
  | { do: 'setBatchSize'; size: number | 'full' }
  /** Settings as in a link, by its keys `opt`, `rate`, `batch`, `order`, `schedule`, `l1`, `l2`, `clip` and `frozen`. */
  | { do: 'configure'; settings: Record<string, string | number> }
  /** A whole W or b, or an entry of it: `w1`, `b1.2`. */
  | { do: 'freeze'; part: string; on: boolean }
  /** Weights and biases by their names: `{ 'w1.1.2': 0.5 }`. */
  | { do: 'setParameters'; values: Record<string, number> }
  /** As in the link's `select`; `none` for none. */
  | { do: 'select'; part: string }
  | { do: 'chooseExample'; example: number }
  | { do: 'showGradientsOf'; of: 'L' | 'J' }
  /** Significant digits, 2 to 8. */
  | { do: 'setDigits'; digits: number }
  | { do: 'pin'; as: 'a' | 'b' }
  | { do: 'unpin'; from: 'a' | 'b' }
  | { do: 'setLook'; size?: 'normal' | 'large'; theme?: 'system' | 'light' | 'dark' };

// ---- the element ---------------------------------------------------------------------------------

/**
 * `<backprop-playground src-link="data=xor-gate&net=2-2-1" parts="beats,transport">`: the playground in a frame, as high as
 * what it shows, but not higher than the window (`max-height`). It tells of itself by events, whose `detail` is the
 * message: `moment`, `selection`, `answer`, `lesson` where a step of a lesson is done, and `end` where one goes on from its last.
 *
 * Its attributes:
 * - `src`: where the page stands; without it, beside this script;
 * - `src-link`: the link to the moment that it opens with, with or without `#` and what is before it;
 * - `parts`: the parts of the page that are shown, separated by blanks or commas; without it, as the link has it;
 * - `lang`, `theme`: as in links;
 * - `loading`: as of a frame, `lazy` to load it when it is scrolled to;
 * - `title`: that of the frame, by which screen readers tell it from others, as it is when the frame begins.
 */
export interface BackpropPlaygroundElement extends HTMLElement {
  /**
   * Settled once it shows the moment of its attributes: another promise after each change of them. Rejected where their link
   * is refused, where no playground answers at `src`, and where this page has no origin by which it could be heard (one
   * from a disk, or in a sandbox): then the frame is shown, and all that is asked for is refused.
   */
  readonly ready: Promise<Moment>;
  /** Show the moment of a link, with the parts and the theme of the attributes. Rejected with a {@link RequestRefused} where it is refused. */
  open(link: string): Promise<void>;
  /** As {@link ask}, it waits until the element is {@link ready}, and is refused where that is. */
  do(command: Command): Promise<void>;
  /**
   * A number of the moment that is shown, by its name in links: `dw1.1.2`, `z1.2`, `w1.1.2`, `x3`, `L`, `J`; or a whole
   * matrix or vector of a layer, `W1`, `b1`, `dW1`, `db1` and `Wnew1`, `bnew1`, `dLdW1`, `dLdb1`, `z1`, `a1`, `delta1`; or `x`.
   * Refused before its beat has come, and while it is asked for; hidden parts of the page do not keep it back.
   */
  ask(name: string): Promise<Answer>;
}

/** Why a request was refused: its `message` is a sentence in the language of the page. */
export interface RequestRefused extends Error {
  name: 'RequestRefused';
  refusal: Refusal;
}

declare global {
  interface HTMLElementTagNameMap {
    'backprop-playground': BackpropPlaygroundElement;
  }
}
