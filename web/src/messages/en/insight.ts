import type { Finding } from '../../engine/types';
import { counted, plural } from '../intl';

const percent = (share: number): string => `${Math.round(100 * share)} %`;
/** Of many the first few are named. */
const NAMED = 4;
const unitsOf = (units: readonly number[]): string =>
  units.length === 1
    ? `Unit ${units[0]}`
    : `Units ${units.slice(0, NAMED).join(', ')}${units.length > NAMED ? ` and ${units.length - NAMED} more` : ''}`;
const layerOf = ({ layer }: Finding): number => (layer ?? 0) + 1;

/** What the views of learning say. Places for numbers are functions. */
export const insight = {
  wait: 'Reading it from the engine…',
  atStep: (step: string) => `at step ${step}`,

  learnt: {
    title: 'What the network has learned',
    tabs: { picture: 'Output', units: 'Hidden units', confusion: 'Confusion matrix' },
  },

  picture: {
    across: 'Across',
    up: 'Up',
    line: 'the output alone',
    output: 'Output',
    heldAt: 'Others held',
    atMean: 'at their means',
    atExample: 'as in the example',
    held: (inputs: string) =>
      `Held: ${inputs}. The points have values of their own there, so that a right one may seem to lie on the wrong side.`,
    more: (count: number) => `and ${count} more`,
    name: (across: string, up: string) => `Picture of the output over ${across} and ${up}, with the data on it.`,
    curveName: (across: string) => `The output over ${across}, with the data on it.`,
    /** By the tool in use. */
    keys: {
      none: 'Arrow keys read it.',
      choose: 'Arrow keys read it; Enter chooses the nearest example.',
      add: 'Arrow keys read it; Enter adds a point there.',
      move: 'Arrow keys read it; Enter chooses the nearest example, and a pointer moves points.',
      remove: 'Arrow keys read it; Enter removes the nearest point.',
    },
    curve: 'line: the output',
    targets: 'points: the targets',
    training: 'filled: training set',
    heldOut: 'hollow: held-out set',
    chosen: 'ring: the example',
    boundary: 'line: decision boundary',
    boundaryAt: (level: string) => `line: decision boundary, output ${level}`,
    level: (level: string) => `line: output ${level}`,
    scale: (low: string, high: string) => `from ${low} to ${high}`,
    reads: (place: string, outputs: string) => `${place}: ${outputs}`,
    /** By the tool in use. */
    hints: {
      none: 'Point at it to read the output.',
      choose: 'Point at it to read the output; a click on a point chooses that example.',
      add: 'Point at it to read the output; a click adds a point there.',
      move: 'Point at it to read the output; drag a point to another place.',
      remove: 'Point at it to read the output; a click on a point removes it.',
    },
    example: (number: number, name: string) => `example ${number}${name && `, ${name}`}`,
  },

  units: {
    hint: 'Each picture is the output a of one unit over the same inputs. A click selects the unit.',
    none: 'This network has no hidden units.',
    layer: (number: number) => `Layer ${number}`,
    unit: (unit: number, layer: number) => `Unit ${unit} of layer ${layer}`,
    range: (low: string, high: string) => `a from ${low} to ${high}`,
    page: (first: number, last: number, count: number) =>
      first === last ? `Unit ${first} of ${count}` : `Units ${first} to ${last} of ${count}`,
    before: 'Earlier units',
    after: 'Later units',
  },

  confusion: {
    training: 'Training set',
    heldOut: 'Held-out set',
    is: 'it is ↓',
    taken: 'taken for →',
    right: (correct: string, count: string, share: string) => `${correct} of ${count} right, ${share}`,
    unclassified: (count: number) => `${counted(count, 'row has', 'rows have')} an output that is not a number.`,
    none: 'The targets are numbers, not classes: there is no right or wrong, only nearer or farther.',
    unread: 'The engine does not read these targets as classes, and so counts no right or wrong.',
    cell: (count: number, is: string, taken: string) => `${count} of ${is} taken for ${taken}`,
    share: (share: number) => percent(share),
  },

  way: {
    title: 'Along the way',
    tabs: { valley: 'Valley', layers: 'Gradients', weight: 'Weight', pins: 'Two moments' },
    none: 'Select a weight or a bias, in the drawing or in a matrix, to see this.',
    steps: 'step',
    large: 'This network has too many weights to keep the way of each of them.',
    chart: (what: string, travels: boolean) =>
      `${what} over the steps. Arrow keys read it${travels ? '; Enter goes to that step' : ''}.`,
    goes: 'A click, or Enter, goes to that step.',
  },

  valley: {
    inStep: (step: string) => `In step ${step}:`,
    idea: 'How J changes where only this one number is moved. The gradient is the slope under the ball.',
    /** What the curve is between the ends of what is drawn. */
    shapes: {
      valley: 'Within this range there is a valley, with a lowest point between the ends.',
      slope: 'Within this range it is a slope: no point between the ends is lower than both of them.',
      flat: 'Within this range it is flat: J does not depend on this number here.',
    },
    kink: 'Here, or next to it, is a kink, and the curve need not have the tangent’s slope on both sides:',
    name: (w: string, now: string, slope: string) =>
      `J over ${w}: now ${now}, with the slope ${slope} of the tangent there.`,
    zoom: 'Range',
    zooms: { near: 'this step', way: 'the whole way' },
    now: 'now',
    next: 'next',
    nowAndNext: 'now, and next',
    path: 'the way here',
    tangent: 'tangent',
    slope: (letter: string) => `slope = ∂J/∂${letter}`,
    lossNow: 'J now',
    lossNext: 'J after',
    change: 'J after − J now',
    notFinite: 'J is no longer a finite number here: there is no curve to draw.',
    full: 'J is over all training rows, which are the batch: the tangent’s slope is the gradient.',
    part: 'J is over the batch of this step, whose gradient is the tangent’s slope.',
    all: 'Dashed: J over all training rows, which has another slope.',
    outside: 'J over all training rows lies outside of this picture.',
    higher: 'The step leads across the lowest point and up the other side: the rate is too large for this slope.',
    uphill:
      'The step leads uphill on this curve: it follows earlier gradients that the optimizer remembers, and not this slope.',
    across: 'The step leads across the lowest point to the other side of the valley.',
    alone: '“After” is with this number alone moved; a real step moves all of them.',
    walked:
      'Thin line: J over all training rows and this number as they were on the way; the others stood elsewhere then.',
    stopped: 'Training has stopped: the next step would not be finite.',
  },

  layers: {
    now: (step: string) => `Length of the gradient of J of each layer, at step ${step}`,
    history: 'The same over the steps',
    hint: 'On a log scale: a layer whose bar ends far from the others learns far more slowly, or faster.',
    layer: (number: number) => `layer ${number}`,
    scale: 'length of (∂J/∂W, ∂J/∂b)',
  },

  weight: {
    value: (w: string) => w,
    gradient: (letter: string) => `Its gradient ∂J/∂${letter}`,
    part: 'Each gradient is of J of its own batch.',
  },

  pins: {
    idea: 'Pin this moment as A and another one as B; any of their matrices can then be subtracted.',
    pin: (name: string) => `Pin as ${name}`,
    at: (name: string, place: string) => `${name}: ${place}`,
    /** Where a moment was pinned: at the end of a step, or within it. */
    end: (step: string) => `step ${step}`,
    within: (step: string) => `within step ${step}`,
    empty: (name: string) => `${name}: none`,
    go: 'Go there',
    goTo: (name: string) => `Go to ${name}`,
    letGo: 'Unpin',
    letGoOf: (name: string) => `Unpin ${name}`,
    elsewhere: 'on a course that was left',
    layer: 'Layer',
    matrix: 'Matrix',
    heading: (matrix: string, layer: number, a: string, b: string) =>
      `${matrix} of layer ${layer}: ${a} (A) minus ${b} (B)`,
    copies: 'The difference of the two copies that were pinned, entry by entry.',
    largest: (size: string) => `Largest change: ${size}`,
    same: 'All entries are the same, to the last bit.',
    entry: (row: number, col: number) => `row ${row}, column ${col}`,
    mapName: (rows: number, cols: number) => `Map of the ${rows} by ${cols} differences`,
  },

  findings: {
    title: 'Worth knowing',
    /** One sentence on a unit, for its mark. */
    unit: {
      deadUnit: (_finding: Finding, largest: string) =>
        `Dead ReLU: z is at most ${largest} in every training row, so that a and the gradients of all weights into it are 0: it does not learn.`,
      saturatedUnit: ({ value }: Finding) =>
        `Saturated: in ${percent(value)} of the training rows it is on its flat part, where hardly any gradient passes.`,
      symmetricUnits: ({ value }: Finding) =>
        `Alike: ${value} units of this layer have the same weights, get the same gradients and stay alike for ever.`,
      constantOutput: () => 'Constant: this output hardly depends on the inputs.',
    },
    /** The same beneath the drawing, with the unit, or units, that it is said of. Units and layers count from 1. */
    ofUnits: (units: readonly number[], layer: number, sentence: string) =>
      `${unitsOf(units)} of layer ${layer} – ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    more: (count: number) => `and ${count} more, marked in the drawing`,
    /** Of a layer all of whose units are dead, and those before it. */
    deadLayer: (layer: number) =>
      layer === 1
        ? 'Layer 1 does not learn: all its units are dead.'
        : `Layers 1 to ${layer} do not learn: all units of layer ${layer} are dead.`,
    /** A sentence on the whole, or on a layer. */
    whole: {
      notFinite: (finding: Finding) =>
        finding.layer === null
          ? 'The loss is no longer a finite number.'
          : `Numbers of layer ${layerOf(finding)} are infinite or not numbers.`,
      risingLoss: ({ value, count }: Finding, times: string) =>
        `The loss has risen at ${plural(count, 'the last point', `each of the last ${count} points`)} of its curve` +
        (Number.isFinite(value) ? `, to ${times} times its start.` : '.') +
        ' A smaller learning rate may help.',
      vanishingGradient: (finding: Finding, value: string) =>
        finding.value === 0
          ? `In layer ${layerOf(finding)} δ is exactly 0 in every training row: it does not learn in this step.`
          : `The gradient vanishes on its way back: over the training rows δ of layer ${layerOf(finding)} is on average ${value} times as large as that of the output layer, so that it hardly learns.`,
      explodingGradient: (finding: Finding, value: string) =>
        `The gradient explodes on its way back: over the training rows δ of layer ${layerOf(finding)} is on average ${value} times as large as that of the output layer.`,
      rateTooLarge: (finding: Finding, value: string) =>
        Number.isFinite(finding.value)
          ? `The learning rate is too large here: J rises with this step, where the slope foretells a fall (change over foretold change: ${value}).`
          : 'The learning rate is too large here: after this step J is no longer finite.',
      rateTooSmall: (_finding: Finding, value: string) =>
        `Small steps: J falls as on a straight line, by ${value} times what its slope foretells; a larger learning rate would get on faster.`,
    },
    mark: 'Look here',
  },
};
