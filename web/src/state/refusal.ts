import type { EngineError } from '../engine/types';
import { messages } from '../messages/engine';

/** Why a command was not done: `field` names what was wrong, `message` says what was given and what would be right. */
export interface Refusal {
  field: string;
  message: string;
}

export const refusalOf = ({ field, message }: EngineError): Refusal => ({ field, message });

/** There is no engine to ask, which the page says by itself. */
export const noEngine: Refusal = { field: 'engine', message: messages.engineClosed };

/**
 * Whether it belongs to no control: what was meant for another session, what a locked part does not allow, or a mistake
 * of the page. It is told above all.
 */
export const isOfThePage = ({ field }: Refusal): boolean => ['meant', 'locked', 'mistake'].includes(field);

/** Whether the control that asked is to show it. */
export const isOfItsControl = (refusal: Refusal): boolean => !isOfThePage(refusal) && refusal !== noEngine;
