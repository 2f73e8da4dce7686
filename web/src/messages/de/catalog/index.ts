import type { Words } from '../../words';
import { activations } from './activations';
import { batchOrders } from './batch-orders';
import { clippings } from './clippings';
import { classes, columns, credits, datasets, values } from './datasets';
import { formulas } from './formulas';
import { initializers } from './initializers';
import { losses } from './losses';
import { members } from './members';
import { optimizers } from './optimizers';
import { presets, presetUses } from './presets';
import { schedules } from './schedules';
import { tex } from './tex';

/** The words for everything that can be chosen. Formulas and numbers are in src/catalog. */
export const catalog = {
  activations,
  batchOrders,
  classes,
  clippings,
  columns,
  credits,
  datasets,
  formulas,
  initializers,
  losses,
  members,
  optimizers,
  presets,
  presetUses,
  schedules,
  tex,
  values,
} satisfies Words['catalog'];
