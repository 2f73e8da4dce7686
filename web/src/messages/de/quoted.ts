import { beginning } from '../intl';

/** Text that was given, quoted in a sentence. */
export const quoted = (text: string): string => `„${beginning(text)}“`;
