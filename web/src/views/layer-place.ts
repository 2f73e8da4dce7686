import { page } from '../messages/words';

/** What a layer is called by its place. */
export const placeOf = (last: boolean): string => (last ? page.network.output : page.network.hidden);
