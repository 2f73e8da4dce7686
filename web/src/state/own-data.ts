import type { OwnColumns } from '../catalog/choice';
import type { DatasetEntry } from '../catalog/dataset';
import { data as words } from '../messages/words';

/** Id of the data that the user brought. */
export const OWN = 'own';

/** As an entry of the catalogue; its rows stand in the choice. */
export const ownEntry = ({ inputs, meaning }: OwnColumns): DatasetEntry => ({
  id: OWN,
  group: 'own',
  title: words.own.title,
  question: meaning.kind === 'class' ? words.own.whichClass(meaning.names) : words.own.whichValue(meaning.names),
  features: inputs.map((name) => ({ name })),
  meaning,
  treatment: { heldOut: 0, standardize: false },
  source: { kind: 'rows', rows: { inputs: [], answers: { classes: [] }, rowsLeftOut: 0 } },
});
