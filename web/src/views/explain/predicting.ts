import { getContext, setContext } from 'svelte';

const PREDICTING = Symbol('predicting');

/** Say in a panel whether its empty boxes take predictions now. */
export const setPredicting = (may: () => boolean): void => void setContext(PREDICTING, may);

/** Whether the panel that a box is in says so. */
export const predicting = (): (() => boolean) => getContext<(() => boolean) | undefined>(PREDICTING) ?? (() => false);
