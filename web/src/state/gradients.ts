export { entryOf, gradientsOfJ } from '../engine/parameters';
