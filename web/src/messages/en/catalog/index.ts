import { activations } from './activations';
import { batchOrders } from './batch-orders';
import { clippings } from './clippings';
import { classes, columns, credits, datasets, values } from './datasets';
import { initializers } from './initializers';
import { losses } from './losses';
import { optimizers } from './optimizers';
import { presets } from './presets';
import { schedules } from './schedules';
import { tex } from './tex';

/** The names of everything that can be chosen: what it does comes later (about). Formulas and numbers are in src/catalog. */
export const catalog = {
  activations,
  batchOrders,
  classes,
  clippings,
  columns,
  credits,
  datasets,
  initializers,
  losses,
  optimizers,
  presets,
  schedules,
  tex,
  values,
};
