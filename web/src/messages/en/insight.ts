import { counted, formatPercent } from '../intl';

/** What the views of learning say. Places for numbers are functions. */
export const insight = {
  wait: 'Asking the engine…',
  atStep: (step: string) => `at step ${step}`,

  learnt: {
    title: 'What the network has learned',
    tabs: { picture: 'Output', units: 'Hidden units', confusion: 'Confusion matrix', ask: 'Ask it' },
  },

  spreads: {
    title: 'Means and standard deviations',
    column: 'column',
    mean: 'mean',
    deviation: 'standard deviation',
    parameters: 'Copy W and b in the units of the data',
    table: 'Copy the table',
    copied: 'Copied for a spreadsheet.',
    copiedParameters: 'Copied for NumPy.',
    comment: 'W and b for rows in the units of the data: z = W a + b, examples as columns',
    commentInputsOnly:
      'W and b for inputs in the units of the data; multiply the outputs by the standard deviation of their target and add its mean',
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
      `Held fixed: ${inputs}. The points have their own values there, so a correct one may seem to be on the wrong side.`,
    more: (count: number) => `and ${count} more`,
    name: (across: string, up: string) => `Picture of the output over ${across} and ${up}, with the data points.`,
    curveName: (across: string) => `The output over ${across}, with the data points.`,
    /** By the tool in use. */
    keys: {
      none: 'Arrow keys read it.',
      choose: 'Arrow keys read it; Enter chooses the nearest example, A asks about that place.',
      add: 'Arrow keys read it; Enter adds a point there.',
      move: 'Arrow keys read it; Enter chooses the nearest example, and dragging moves points.',
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
      none: 'Hover to read the output.',
      choose: 'Hover to read the output; click a point to choose its example, an empty place to ask about it.',
      add: 'Hover to read the output; click to add a point.',
      move: 'Hover to read the output; drag a point to move it.',
      remove: 'Hover to read the output; click a point to remove it.',
    },
    asked: '◇ asked about: see its z and a',
    example: (number: number, name: string) => `example ${number}${name && `, ${name}`}`,
  },

  units: {
    hint: 'Each picture shows the output a of one unit over the same inputs. Click one to select its unit.',
    none: 'This network has no hidden units.',
    layer: (number: number) => `Layer ${number}`,
    unit: (unit: number, layer: number) => `Unit ${unit} of layer ${layer}`,
    range: (low: string, high: string) => `a from ${low} to ${high}`,
    page: (first: number, last: number, count: number) =>
      first === last ? `Unit ${first} of ${count}` : `Units ${first} to ${last} of ${count}`,
    before: 'Previous units',
    after: 'Next units',
  },

  confusion: {
    training: 'Training set',
    heldOut: 'Held-out set',
    is: 'actual ↓',
    taken: 'predicted →',
    right: (correct: string, count: string, share: string) => `${correct} of ${count} right, ${share}`,
    unclassified: (count: number) => `${counted(count, 'row has', 'rows have')} an output that is not a number.`,
    none: 'The targets are numbers, not classes: an output is not right or wrong, only closer or farther off.',
    unread: 'The engine can’t read these targets as classes, so it doesn’t count right and wrong.',
    cell: (count: number, is: string, taken: string) => `${is} predicted as ${taken}: ${count}`,
    share: (share: number) => formatPercent(share),
  },

  history: {
    title: 'During training',
    tabs: { valley: 'Valley', layers: 'Gradients', weight: 'Weight', pins: 'Two moments', compare: 'Compare' },
    none: 'Select a weight or a bias, in the drawing or in a matrix, to see this.',
    steps: 'step',
    large: 'This network has too many weights to keep a history of each.',
    chart: (what: string, goes: boolean) =>
      `${what} over the steps. Arrow keys read it${goes ? '; Enter goes to that step' : ''}.`,
    goes: 'Click or press Enter to go to that step.',
  },

  valley: {
    inStep: (step: string) => `In step ${step}:`,
    idea: 'How J changes when only this one number moves. The gradient is the slope under the ball.',
    /** The shape of the curve between the ends of the plot. */
    shapes: {
      valley: 'In this range there is a valley, with its lowest point between the ends.',
      slope: 'In this range it is a slope: no point between the ends is lower than both.',
      flat: 'In this range it is flat: J does not depend on this number here.',
    },
    kink: 'There is a kink at or next to this point, so the curve need not have the tangent’s slope on both sides:',
    name: (w: string, now: string, slope: string) => `J over ${w}: now ${now}, where the tangent has slope ${slope}.`,
    zoom: 'Range',
    zooms: { near: 'this step', all: 'all steps' },
    now: 'now',
    next: 'next',
    nowAndNext: 'now, and next',
    path: 'path so far',
    tangent: 'tangent',
    slope: (letter: string) => `slope = ∂J/∂${letter}`,
    lossNow: 'J now',
    lossNext: 'J after',
    change: 'J after − J now',
    notFinite: 'J is no longer a finite number here: there is no curve to draw.',
    full: 'J is over the whole training set, which is the batch: the tangent’s slope is the gradient.',
    part: 'J is over the batch of this step; the tangent’s slope is its gradient.',
    all: 'Dashed: J over the whole training set, which has a different slope.',
    outside: 'J over the whole training set is outside this picture.',
    higher: 'The step overshoots the lowest point and climbs the other side: the rate is too large for this slope.',
    uphill:
      'The step goes uphill on this curve: it follows earlier gradients that the optimizer remembers, not this slope.',
    across: 'The step crosses the lowest point to the other side of the valley.',
    alone: '“After” moves this number alone; a real step moves them all.',
    past: 'Thin line: J over the whole training set against this number at earlier steps, when the others were different.',
    stopped: 'Training has stopped: the next step would not be finite.',
  },

  layers: {
    now: (step: string) => `Norm of the gradient of J in each layer, at step ${step}`,
    history: 'The same at all steps',
    hint: 'On a log scale: a layer whose bar ends far from the others’ learns much more slowly or much faster.',
    layer: (number: number) => `layer ${number}`,
    scale: 'norm of (∂J/∂W, ∂J/∂b)',
  },

  weight: {
    value: (w: string) => w,
    gradient: (letter: string) => `Its gradient ∂J/∂${letter}`,
    part: 'Each gradient is that of J over its own batch.',
  },

  pins: {
    idea: 'Pin this moment as A and another as B, then subtract any of their matrices.',
    pin: (name: string) => `Pin as ${name}`,
    at: (name: string, place: string) => `${name}: ${place}`,
    /** Where a moment was pinned: at the end of a step, or within it. */
    end: (step: string) => `step ${step}`,
    within: (step: string) => `within step ${step}`,
    empty: (name: string) => `${name}: none`,
    go: 'Go there',
    goTo: (name: string) => `Go to ${name}`,
    unpin: 'Unpin',
    unpinOf: (name: string) => `Unpin ${name}`,
    elsewhere: 'in an earlier run',
    layer: 'Layer',
    matrix: 'Matrix',
    heading: (matrix: string, layer: number, a: string, b: string) =>
      `${matrix} of layer ${layer}: ${a} (A) minus ${b} (B)`,
    copies: 'The difference between the two pinned copies, entry by entry.',
    largest: (size: string) => `Largest change: ${size}`,
    same: 'All entries are the same, to the last bit.',
    entry: (row: number, col: number) => `row ${row}, column ${col}`,
    mapName: (rows: number, cols: number) => `Heat map of the ${rows} by ${cols} differences`,
  },
};
