import { batchOrders } from '../../catalog/batch-orders';
import { clippings } from '../../catalog/clippings';
import { optimizers } from '../../catalog/optimizers';
import { schedules } from '../../catalog/schedules';
import type { BatchOrder, NetworkSpec, Penalty, TrainingSettings } from '../../engine/types';
import { completeSettings, shortClipping, shortOptimizer, shortSchedule } from '../training-settings';
import { frozenFrom, frozenText } from './frozen';
import { groupFrom, groupText } from './group';
import { batchFrom, numberText, oneOf, rateFrom } from './values';

type Settings = Readonly<TrainingSettings>;

/** One thing about the training that can be changed between two updates, by the name that it has in a link. */
export interface SettingKey {
  key: string;
  write: (settings: ReturnType<typeof completeSettings>) => string;
  /** @param at the key of the link that the text stands at */
  read: (text: string, settings: Settings, at: string, network: NetworkSpec) => Settings;
}

const penaltyKey = (key: keyof Penalty): SettingKey => ({
  key,
  write: ({ penalty }) => numberText(penalty[key]),
  read: (text, settings, at) => ({
    ...settings,
    penalty: { ...settings.penalty, [key]: rateFrom(at, text) },
  }),
});

export const optimizerKey: SettingKey = {
  key: 'opt',
  write: ({ optimizer }) => groupText(shortOptimizer(optimizer)),
  read: (text, settings, at) => ({ ...settings, optimizer: groupFrom(at, text, optimizers) }),
};

/** Those that stand in a link in this order. */
export const settingKeys: readonly SettingKey[] = [
  {
    key: 'rate',
    write: ({ learningRate }) => numberText(learningRate),
    read: (text, settings, at) => ({ ...settings, learningRate: rateFrom(at, text) }),
  },
  {
    key: 'batch',
    write: ({ batchSize }) => String(batchSize),
    read: (text, settings, at) => ({ ...settings, batchSize: batchFrom(at, text) }),
  },
  {
    key: 'order',
    write: ({ batchOrder }) => batchOrder,
    read: (text, settings, at) => ({
      ...settings,
      batchOrder: oneOf(at, text, Object.keys(batchOrders) as BatchOrder[]),
    }),
  },
  {
    key: 'schedule',
    write: ({ schedule }) => groupText(shortSchedule(schedule)),
    read: (text, settings, at) => ({ ...settings, schedule: groupFrom(at, text, schedules) }),
  },
  penaltyKey('l1'),
  penaltyKey('l2'),
  {
    key: 'clip',
    write: ({ clipping }) => groupText(shortClipping(clipping)),
    read: (text, settings, at) => ({ ...settings, clipping: groupFrom(at, text, clippings) }),
  },
  {
    key: 'frozen',
    write: ({ frozen }) => frozenText(frozen),
    read: (text, settings, at, network) => ({ ...settings, frozen: frozenFrom(at, text, network) }),
  },
];
