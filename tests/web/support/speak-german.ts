import { de } from '../../../web/src/messages/de';
import { later } from '../../../web/src/messages/de/later';
import { speak, speakLater } from '../../../web/src/messages/words';

/** The page's files take their words as they are loaded: a test that imports this first has them in German. */
speak('de', 'de', de);
speakLater(later);
