import { spreadsheet as words } from '../messages/words';
import { isAnyHidden } from '../plot/hidden-numbers';

/** Why no file is made with numbers of the step, while the page asks for some of them; null while it asks for none. */
export const withheld = (): string | null => (isAnyHidden() ? words.hides : null);
