/** What a change makes of the choice. It is needed only when something is changed, and comes then. */
export { broughtChange } from './brought/bring';
export { dataChange } from './edit-data';
export { networkChange } from './edit-network';
export { rowsChange } from './edit-rows';
