import type { Words } from '../words';
import { page } from './page';
import { indexed, inRow, plural, subtracted, weightOf } from '../intl';

const examples = (count: number): string => plural(count, 'ein Beispiel', `${count} Beispiele`);
const list = (entries: readonly string[], more: number): string =>
  inRow(entries) + (more > 0 ? ` und ${more} weitere` : '');

const onward = (walks: boolean, trains: boolean): string => {
  if (walks)
    return ` Mit „${page.cursor.next}“ gehst du durch ihn hindurch${trains ? `, mit „${page.transport.one}“ machst du ihn auf einmal` : ''}.`;
  return trains ? ` Mit „${page.transport.one}“ machst du ihn auf einmal.` : '';
};

export const narration: Words['narration'] = {
  begins: (step, batch, { walks, trains }) =>
    `Schritt ${step} hat noch nicht begonnen: Noch ist nichts berechnet. Sein Batch hat ${examples(batch)}.${onward(walks, trains)}`,
  made: 'Schritt fertig: Die gezeichneten Gewichte sind die neuen, alles andere ist von vorher.',
  entry: (symbol, index, value) => `${indexed(symbol, index)} = ${value}`,
  weight: weightOf,
  bias: (unit) => indexed('b', String(unit)),
  list,
  z: (layer, values) =>
    `Vorwärts, Schicht ${layer}, linearer Teil: Gewichte mal ${layer === 1 ? 'Eingaben' : `a von Schicht ${layer - 1}`}, plus Bias: ${values}.`,
  a: (layer, activation, values) =>
    `Vorwärts, Schicht ${layer}, nichtlinearer Teil: ${activation} von z ergibt ${values}.`,
  loss: (example, yhat, y, loss, batch, cost, penalty) =>
    `Beispiel ${example} hat ${yhat} und ${y}, also ist sein Verlust L = ${loss}; J über ${plural(batch, 'das eine Beispiel', `die ${batch} Beispiele`)} des Batches ist${penalty ? ' mit Strafterm' : ''} ${cost}.`,
  difference: (yhat, y, delta) => `${yhat} − ${subtracted(y)} = ${delta}`,
  deltaFused: (yhat, index, terms, more) =>
    `Rückwärts: ${indexed('δ', index)} der Ausgabe ist ${indexed(yhat, index)} − ${indexed('y', index)} = ${list(terms, more)}.`,
  deltaOutput: (yhat, values) => `Rückwärts: δ der Ausgabe ist ∂L/∂${yhat} mal g′(z): ${values}.`,
  deltaHidden: (layer, values) =>
    `Rückwärts, Schicht ${layer}: δ von Schicht ${layer + 1} kommt durch deren Gewichte zurück und wird mit g′(z) multipliziert: ${values}.`,
  gradient: (layer, batch, name, isBias, value, penalty) =>
    `Rückwärts, Schicht ${layer}: δ${isBias ? '' : ` mal ${layer === 1 ? 'x' : `a von Schicht ${layer - 1}`}`}` +
    (batch === 1 ? '' : `, gemittelt über ${examples(batch)},`) +
    (penalty ? `${batch === 1 ? ',' : ''} plus Anteil des Strafterms,` : '') +
    ` ist der Gradient: ∂J/∂${name} von Schicht ${layer} = ${value}.`,
  update: (layer, rate, name, before, gradient, after) =>
    `${updated(layer, rate, name)} geht gegen seinen Gradienten ${gradient} von ${before} zu ${after}.`,
  updateFrozen: (layer, rate, name, value, gradient) =>
    `${updated(layer, rate, name)} ist eingefroren und bleibt ${value}; sein Gradient ist ${gradient}.`,
  updateOtherwise: (layer, rate, name, before, gradient, after) =>
    `${updated(layer, rate, name)} geht von ${before} zu ${after}; sein Gradient ist ${gradient}.`,
};

const updated = (layer: number, rate: string, name: string): string =>
  `Aktualisierung von Schicht ${layer} mit ${rate}: ${name} von Schicht ${layer}`;
