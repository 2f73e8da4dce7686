import { en } from '../../../web/src/messages/en';
import { later } from '../../../web/src/messages/en/later';
import { worksheet } from '../../../web/src/messages/en/worksheet';
import { speak, speakLater, speakWorksheet } from '../../../web/src/messages/words';

/** The page's files take their words as they are loaded: the language is chosen before. */
speak('en', 'en-GB', en);
speakLater(later);
speakWorksheet(worksheet);
