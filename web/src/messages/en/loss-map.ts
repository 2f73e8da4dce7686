/** Which way on the map: against the axis, neither, or along it. */
type Way = -1 | 0 | 1;

/** What is said of J over two weights. */
export const lossMap = {
  over: 'J over',
  overs: { one: 'one weight', two: 'two weights' },
  up: 'Upwards',
  swap: 'Swap the axes',
  many: 'This network has too many weights for a list of them: swap the axes, then select another one to go across.',
  idea: 'J as a map over two numbers. Along a line J stays the same; where lines are close together, it is steep.',
  name: (across: string, up: string, now: string) =>
    `Map of J over ${across} and ${up}. J at the present point is ${now}.`,
  against: (across: Way, up: Way) =>
    `The arrow against the gradient points ${[['left', '', 'right'][across + 1], ['down', '', 'up'][up + 1]].filter(Boolean).join(' and ')}.`,
  lowestAt: (loss: string, across: string, up: string) =>
    `The lowest J of the map is ${loss}, at ${across} across and ${up} up.`,
  at: (across: string, up: string) => `at ${across} across and ${up} up`,
  reads: (at: string, loss: string) => `J = ${loss} ${at}`,
  keys: 'Arrow keys read it.',
  hint: 'Hover to read J.',
  atEdge: 'The lowest place is at the edge of the map: it goes on down from there.',
  slopes: {
    across: (letter: string) => `across: ∂J/∂${letter}`,
    up: (letter: string) => `upwards: ∂J/∂${letter}`,
  },
  lowest: 'lowest J of the map',
  heights: 'J',
  above: (height: string) => `${height} and more`,
  lines: (heights: string) => `lines at J = ${heights}`,
  path: 'path so far',
  arrow: 'against the gradient',
  next: 'next',
  low: 'lowest place',
  full: 'J is over the whole training set, which is the batch.',
  part: 'J is over the batch of this step: over another batch the map is another one.',
  alone: '“After” moves these two numbers alone; a real step moves them all.',
  arrowAlone:
    'The arrow shows only the direction of minus the gradient in these two numbers; it stands at right angles to the lines. The step that is made can lead elsewhere: the optimizer may have a memory, or a rate for each number, or one of the two is frozen.',
  past: 'The path joins the values of these two at earlier steps, when the others were different: J there was not that of this map.',
  drawing: 'Drawing the map',
  stop: 'Stop',
  held: 'The map was not drawn to its end.',
  draw: 'Draw the map',
  waits: 'J takes too long here for a map while it trains: it is drawn when the training rests.',
  flat: 'J does not depend on these two numbers here: the map is flat.',
  notFinite: 'J is no longer a finite number here: there is no map to draw.',
};
