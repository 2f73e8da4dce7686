import type { FrozenPart } from '../engine/types';
import type { Command } from '../state/commands';
import { partFrom } from '../state/link/moment';
import type { Task } from './lesson';

// What lessons ask for, as commands: see `Task.way`.

export const next: Command = { do: 'move', direction: 1 };
/** @param part as links name it */
export const select = (part: string): Command => ({ do: 'select', part: partFrom(part) ?? null });
export const setRate = (rate: number): Command => ({ do: 'setLearningRate', rate });
export const freeze = (part: FrozenPart, on: boolean): Command => ({ do: 'freeze', part, on });
export const train = (count: number): Command => ({ do: 'step', count });
/** Work out the numbers that the moment asks for. @param blanks as links name them */
export const answer = (...blanks: string[]): Task => ({ way: [], done: { answered: blanks } });
