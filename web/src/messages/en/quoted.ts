import { beginning } from '../intl';

/** A text that was given, within a sentence. */
export const quoted = (text: string): string => `“${beginning(text)}”`;
