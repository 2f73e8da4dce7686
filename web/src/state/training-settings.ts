import { clippings } from '../catalog/clippings';
import { initializers } from '../catalog/initializers';
import type { KindEntry } from '../catalog/kind-entry';
import { optimizers } from '../catalog/optimizers';
import { penalties } from '../catalog/penalties';
import { schedules } from '../catalog/schedules';
import { usual } from '../catalog/usual';
import type {
  Chosen,
  Clipping,
  CompleteTrainingSettings,
  Initializer,
  Optimizer,
  Schedule,
  TrainingSettings,
} from '../engine/types';
import type { Choice } from './defaults';

/** What the engine says of members that the kind does not use. */
const unused = {
  optimizer: { momentum: 0, decay: 0.99, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, centred: false, weightDecay: 0.01 },
  schedule: { every: 100, factor: 0.5, length: 1000, least: 0, decay: 0.01, warmUp: 0 },
  clipping: { limit: 1 },
};

type Entries<Kind extends string> = Readonly<Record<Kind, KindEntry>>;
type Group<Kind extends string = string> = Readonly<{ kind: Kind }>;

const memberOf = (group: Group, name: string): unknown => (group as Readonly<Record<string, unknown>>)[name];

/** A kind with those of its numbers that are not the usual ones. */
function shortened<Kind extends string>(entries: Entries<Kind>, group: Group<Kind>): Group<Kind> {
  const differing = Object.entries(entries[group.kind].members).filter(([name, { usual }]) => {
    const value = memberOf(group, name);
    return value !== undefined && !Object.is(value, usual);
  });
  return { kind: group.kind, ...Object.fromEntries(differing.map(([name]) => [name, memberOf(group, name)])) };
}

function completed<Kind extends string>(entries: Entries<Kind>, rest: object, group: Group<Kind>): Group<Kind> {
  const own = Object.entries(entries[group.kind].members).map(([name, member]) => [name, member.usual] as const);
  return { ...rest, ...Object.fromEntries(own), ...group };
}

/** Settings with every member, as the engine has them. */
export function completeSettings(settings: Readonly<TrainingSettings>): CompleteTrainingSettings {
  const { learningRate, batchSize, batchOrder = usual.batchOrder, penalty = {} } = settings;
  const { optimizer = { kind: usual.optimizer }, schedule = { kind: usual.schedule } } = settings;
  const { clipping = { kind: usual.clipping }, frozen = [] } = settings;
  return {
    ...{ learningRate, batchSize, batchOrder },
    optimizer: completed(optimizers, unused.optimizer, optimizer) as Optimizer,
    schedule: completed(schedules, unused.schedule, schedule) as Schedule,
    penalty: { l1: penalties.l1.usual, l2: penalties.l2.usual, ...penalty },
    clipping: completed(clippings, unused.clipping, clipping) as Clipping,
    frozen,
  };
}

/** The same settings with nothing that the engine would take where it is left out. */
export function shortSettings(settings: Readonly<TrainingSettings>): TrainingSettings {
  const complete = completeSettings(settings);
  const { learningRate, batchSize, batchOrder, penalty, optimizer, schedule, clipping, frozen } = complete;
  const short: TrainingSettings = { learningRate, batchSize };
  if (batchOrder !== usual.batchOrder) short.batchOrder = batchOrder;
  const groups = {
    optimizer: shortOptimizer(optimizer),
    schedule: shortSchedule(schedule),
    clipping: shortClipping(clipping),
  };
  if (isMore(groups.optimizer, usual.optimizer)) short.optimizer = groups.optimizer;
  if (isMore(groups.schedule, usual.schedule)) short.schedule = groups.schedule;
  if (isMore(groups.clipping, usual.clipping)) short.clipping = groups.clipping;
  const penalised = Object.entries(penalty).filter(([, strength]) => !Object.is(strength, 0));
  if (penalised.length > 0) short.penalty = Object.fromEntries(penalised);
  if (frozen.length > 0) short.frozen = frozen;
  return short;
}

export const shortOptimizer = (group: Chosen<Optimizer>) => shortened(optimizers, group) as Chosen<Optimizer>;
export const shortSchedule = (group: Chosen<Schedule>) => shortened(schedules, group) as Chosen<Schedule>;
export const shortClipping = (group: Chosen<Clipping>) => shortened(clippings, group) as Chosen<Clipping>;

/** With its numbers, where they are given. */
export function shortInitializer(group: Chosen<Initializer>): Chosen<Initializer> {
  const short = shortened(initializers, group) as Chosen<Initializer>;
  return group.kind === 'explicit' && group.numbers ? { ...short, numbers: group.numbers } : short;
}

/** Whether the engine takes it where nothing is said. @param group in its short form */
export const isUsual = (group: Chosen<Initializer>): boolean => !isMore(group, usual.initializer);

/** Whether the rate stays as it is. */
export const isUsualSchedule = (group: Chosen<Schedule>): boolean => !isMore(shortSchedule(group), usual.schedule);

/** Whether there is more to say than that it is of the usual kind. */
const isMore = (group: Group, kind: string): boolean => group.kind !== kind || Object.keys(group).length > 1;

/** Groups of settings that have numbers of their own. */
export type MemberGroup = 'optimizer' | 'schedule' | 'clipping' | 'penalty';

/** A group with another value of one of its members. */
export function withMember(
  { optimizer, schedule, clipping, penalty }: CompleteTrainingSettings,
  group: MemberGroup,
  name: string,
  value: number | boolean,
): Partial<TrainingSettings> {
  const short = {
    optimizer: shortOptimizer(optimizer),
    schedule: shortSchedule(schedule),
    clipping: shortClipping(clipping),
    penalty,
  };
  return { [group]: { ...short[group], [name]: value } };
}

/** A choice with other training settings; its starting weights stay. */
export function withSettings(choice: Readonly<Choice>, settings: Readonly<TrainingSettings>): Readonly<Choice> {
  const { batchOrder: _order, optimizer: _optimizer, schedule: _schedule, ...rest } = choice;
  const { penalty: _penalty, clipping: _clipping, frozen: _frozen, ...kept } = rest;
  return { ...kept, ...shortSettings(settings) };
}
