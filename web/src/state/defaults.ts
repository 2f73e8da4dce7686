import type { Choice } from '../catalog/choice';
import { presets } from '../catalog/presets';

export type { Choice };

/** The opening: the article's 3-2-1 network on the penguins. */
export const defaults: Readonly<Choice> = presets[0].choice;
