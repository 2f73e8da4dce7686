import type { LaterWords } from '../../words';
import { activations } from './activations';
import { batchOrders } from './batch-orders';
import { clippings } from './clippings';
import { formulas } from './formulas';
import { initializers } from './initializers';
import { losses } from './losses';
import { members } from './members';
import { optimizers } from './optimizers';
import { presets } from './presets';
import { schedules } from './schedules';

/** What everything does that can be chosen, and when to use it. */
export const about = {
  activations,
  batchOrders,
  clippings,
  formulas,
  initializers,
  losses,
  members,
  optimizers,
  presets,
  schedules,
} satisfies LaterWords['about'];
