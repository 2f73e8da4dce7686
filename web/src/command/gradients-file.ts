import { GRADIENTS_FORM } from '../export/step-text';
import type { Engine, GivenLayer, GradientVerdict, NetworkSpec, Session, Settings } from '../engine/types';
import { strictJson } from '../import/formats/json/strict-json';
import { SheetProblem } from '../import/problem';
import { atOnce } from '../import/slices';
import { command as words } from '../messages/en/command';
import { refusalSentence } from '../messages/refusals';
import { readGradients } from '../state/own-gradients/read-gradients';
import { slotsOf, type Slot } from '../state/own-gradients/slots';
import { Unusable } from './report';

/** The file that the page writes (export/step-text.ts), with gradients in it: numbers, or texts as programs print them. */
interface GradientsFile {
  network: NetworkSpec;
  /** Default 0.1; only weights that were updated too early depend on it. */
  learningRate?: number;
  penalty?: Settings['penalty'];
  /** A row for each example of the batch, as the network sees it. */
  inputs: number[][];
  targets: number[][];
  parameters: { W: number[][]; b: number[] }[];
  /** null, or none, for what is not compared. */
  gradients: ({ dW?: unknown; db?: unknown } | null)[];
}

/** What the file says of its gradients. @throws Unusable */
export function judgeFile(text: string, engine: Engine): GradientVerdict {
  const file = read(text);
  const session = opened(file, engine);
  try {
    place(file, session);
    const slots = slotsOf(session.settings().network);
    const { layers, problems } = readGradients(textsOf(file, slots), slots);
    for (const [layer, given] of layers.entries()) exactly(given, file.gradients[layer] ?? {});
    const [problem] = Object.entries(problems);
    if (problem) throw new Unusable(refusalSentence(problem[1], () => problem[0]));
    if (layers.every(({ dW, db }) => dW == null && db == null)) throw new Unusable(words.noGradients);
    return session.judgeGradients(layers);
  } finally {
    session.delete();
  }
}

function read(text: string): GradientsFile {
  const file = parsed(text);
  const { format, version } = GRADIENTS_FORM;
  if (file?.format !== format) throw new Unusable(words.notTheForm(format));
  if (file.version !== version) throw new Unusable(words.laterVersion(JSON.stringify(file.version), version));
  const members = ['network', 'inputs', 'targets', 'parameters', 'gradients'] as const;
  for (const member of members) if (file[member] == null) throw new Unusable(words.missing(member));
  return file;
}

function parsed(text: string): (GradientsFile & { format?: unknown; version?: unknown }) | null {
  try {
    return (atOnce(strictJson(text)) ?? null) as GradientsFile | null;
  } catch (problem) {
    throw problem instanceof SheetProblem ? new Unusable(words.notJson(problem.message)) : problem;
  }
}

const opened = ({ network, learningRate = 0.1, penalty, inputs, targets }: GradientsFile, engine: Engine): Session =>
  told(() => {
    const settings = { network, learningRate, seed: 0, batchSize: 'full' as const, ...(penalty && { penalty }) };
    return new engine.Session(settings, { inputs, targets });
  });

/** The weights and biases of the file. */
function place(file: GradientsFile, session: Session): void {
  const { layers } = session.settings().network;
  for (const member of ['parameters', 'gradients'] as const)
    if (!Array.isArray(file[member]) || file[member].length !== layers.length)
      throw new Unusable(words.notAList(member, layers.length));
  file.parameters.forEach((parameters, layer) =>
    told(
      () => session.setLayer(layer, parameters),
      (message) => words.inLayer(layer + 1, message),
    ),
  );
}

/** What the engine refuses is the file's mistake. */
function told<Result>(call: () => Result, say = (message: string): string => message): Result {
  try {
    return call();
  } catch (problem) {
    throw new Unusable(say((problem as Error).message));
  }
}

/** Numbers of JSON have all their digits; texts are prints. */
function exactly(given: GivenLayer, { dW, db }: NonNullable<GradientsFile['gradients'][number]>): void {
  if (given.dW && typeof dW !== 'string') given.dW.units = 0;
  if (given.db && typeof db !== 'string') given.db.units = 0;
}

/** Numbers as they stand in the file, and texts as they are. */
const textsOf = ({ gradients }: GradientsFile, slots: readonly Slot[]): Record<string, string> =>
  Object.fromEntries(
    slots.map(({ layer, kind, name }) => {
      const given = gradients[layer]?.[kind] ?? '';
      return [name, typeof given === 'string' ? given : listed(given)];
    }),
  );

/** JSON would write null for NaN. */
function listed(given: unknown): string {
  if (Array.isArray(given)) return `[${given.map(listed).join(',')}]`;
  return typeof given === 'number' ? String(given) : JSON.stringify(given);
}
