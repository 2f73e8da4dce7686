import type { Command } from './commands';
import { withFrozen } from './frozen';
import { lateCode } from './late-code';
import type { LookingChoice } from './looking.svelte';
import type { Refusal } from './refusal';
import { placesOf } from './row-places';
import type { Run } from './run.svelte';
import { withMember } from './training-settings';

type Performer<Do extends Command['do']> = (
  run: Run,
  command: Extract<Command, { do: Do }>,
) => Promise<Refusal | null> | void;

const edits = () => lateCode(import('./edits'));

/** What each command does. What answers nothing is done at once and never refused. */
const performers: { readonly [Do in Command['do']]: Performer<Do> } = {
  open: (run, { choice }) => run.open(choice),
  openRecipe: (run, { recipe }) => run.openRecipe(recipe),
  openLesson: (run, { lesson, moment }) => run.openLesson(lesson, moment),
  closeLesson: (run) => run.closeLesson(),
  openLab: (run, { number, moment }) => run.openLab(number, moment),
  closeLab: (run) => run.closeLab(),
  editNetwork: (run, { edit }) =>
    run.openNetwork(
      async (choice) => (await edits()).networkChange(edit)(choice),
      'layer' in edit ? 'layers' : undefined,
    ),
  bring: (run, { brought }) => run.bring(async (choice) => (await edits()).broughtChange(brought)(choice)),
  editData: (run, { edit }) =>
    run.openData(
      async (...present) => (await edits()).dataChange(edit)(...present),
      ['points', 'feature', 'originalRows'].includes(edit.what) ? 'data' : undefined,
    ),
  editRows: (run, { edit, seen }) =>
    run.openRows(async (...present) => (await edits()).rowsChange(edit)(...present), { ...placesOf(edit), seen }),
  reset: (run) => run.reset(),
  newWeights: (run, { seed }) => run.newWeights(seed),

  setLearningRate: (run, { rate }) => run.configure(() => ({ learningRate: rate })),
  scaleLearningRate: (run, { by }) =>
    run.configure(({ learningRate }) => ({ learningRate: learningRate * by }), 'session'),
  setBatchSize: (run, { size }) => run.configure(() => ({ batchSize: size })),
  configure: (run, { settings }) => run.configure(() => settings),
  setMember: (run, { group, name, value }) => run.configure((now) => withMember(now, group, name, value)),
  freeze: (run, { part, on }) =>
    run.configure(({ frozen }) => ({ frozen: withFrozen(frozen, part, on, run.experiment.network) }), 'session'),
  setParameters: (run, { entries }) => run.setParameters(entries),
  leaveOutAhead: (run) => run.leaveOutAhead(),

  play: (run) => run.play(),
  pause: (run) => run.pause(),
  toggle: (run) => run.toggle(),
  step: (run, { count }) => run.step(count),
  trainEpoch: (run) => run.trainEpoch(),
  setPace: (run, { pace }) => run.setPace(pace),
  goTo: (run, { step }) => run.goTo(step),
  move: (run, { direction, size }) => run.move(direction, size),
  goToBeat: (run, { position }) => run.goToBeat(position),
  beforeNextUpdate: (run) => run.beforeNextUpdate(),

  select: (run, { part }) => run.selection.select(part),
  chooseExample: (run, { row }) => run.chooseExample(row),
  showGradientsOf: (run, { of }) => void (run.selection.of = of),
  write: (run, { notation }) => run.notation.choose({ ...run.notation.choice, ...notation }),
  setDigits: (run, { digits }) => void (run.notation.digits = digits),
  look: (run, { at }) => run.looking.choose(at),
  pin: (run, { as }) => run.pin(as),
  unpin: (run, { from }) => run.pins.unpin(from),
  askFor: (run, { blanks, ahead }) => run.quiz.ask(blanks, ahead),
  tell: (run, { blank, value }) => run.quiz.tell(blank, value),
  setLook: (run, { look }) => run.page.choose({ ...run.page.choice, ...look }),
};

/**
 * What one does decides what stands beside the drawing: to train, the picture of the output; to walk through a step or
 * to point at a part of the resting network, the explanation.
 */
function workOf(command: Command, run: Run): LookingChoice['work'] | null {
  switch (command.do) {
    case 'play':
      return 'train';
    case 'toggle':
      return run.running ? 'train' : null;
    case 'move':
    case 'goToBeat':
      return 'explain';
    case 'select':
      return command.part && !run.running ? 'explain' : null;
    default:
      return null;
  }
}

/** Do what a command says. @returns why it was refused; null where it was done */
export async function perform<Do extends Command['do']>(
  run: Run,
  command: Extract<Command, { do: Do }>,
): Promise<Refusal | null> {
  const performer = performers[command.do];
  const refused = (await performer(run, command)) ?? null;
  const work = refused ? null : workOf(command, run);
  if (work) run.looking.choose({ work });
  return refused;
}
