import { files as words } from '../../../messages/words';
import { SheetProblem } from '../../problem';
import type { Sliced } from '../../slices';
import type { Zip } from '../../zip';
import { XmlScanner } from './xml';

/** What a file says of itself: its sheets in their order, where its texts and styles are. */
export interface Workbook {
  sheets: { name: string; path: string }[];
  strings: string | null;
  styles: string | null;
  /** Whether days are counted from 1904 on. */
  from1904: boolean;
}

interface Relation {
  id: string;
  type: string;
  path: string;
}

export function* xmlOf(zip: Zip, path: string): Sliced<XmlScanner> {
  return new XmlScanner(new TextDecoder().decode(yield* zip.read(path)));
}

/** @throws SheetProblem where it has no sheet with cells */
export function* readWorkbook(zip: Zip): Sliced<Workbook> {
  const path = yield* workbookPath(zip);
  const relations = yield* relationsOf(zip, path);
  const pathOf = (kind: string): string | null => relations.find(({ type }) => type === kind)?.path ?? null;
  const workbook: Workbook = {
    sheets: [],
    strings: pathOf('sharedStrings'),
    styles: pathOf('styles'),
    from1904: false,
  };
  const xml = yield* xmlOf(zip, path);
  while (xml.next()) {
    if (xml.is('open', 'workbookPr')) workbook.from1904 = /^(1|true)$/.test(xml.attribute('date1904') ?? '');
    if (!xml.is('open', 'sheet') || xml.attribute('state') === 'veryHidden') continue;
    const relation = relations.find(({ id, type }) => id === xml.attribute('id') && type === 'worksheet');
    if (relation) workbook.sheets.push({ name: xml.attribute('name') ?? '', path: relation.path });
  }
  if (workbook.sheets.length === 0) throw new SheetProblem(words.xlsx.noSheet);
  return workbook;
}

const USUAL = 'xl/workbook.xml';

function* workbookPath(zip: Zip): Sliced<string> {
  const relations = yield* relationsOf(zip, '');
  return relations.find(({ type }) => type === 'officeDocument')?.path ?? USUAL;
}

/** What a part of the file refers to; nothing where no list of it is there. */
function* relationsOf(zip: Zip, part: string): Sliced<Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const path = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!zip.has(path)) return [];
  const xml = yield* xmlOf(zip, path);
  const relations: Relation[] = [];
  while (xml.next())
    if (xml.is('open', 'Relationship')) {
      const target = xml.attribute('Target') ?? '';
      const type = xml.attribute('Type') ?? '';
      relations.push({
        id: xml.attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        path: pathFrom(folder, target),
      });
    }
  return relations;
}

function pathFrom(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/');
  const path: string[] = [];
  for (const step of [...steps, ...target.split('/')]) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
