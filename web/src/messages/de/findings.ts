import type { Finding } from '../../engine/types';
import type { LaterWords } from '../words';
import { formatPercent, listOf, plural } from '../intl';

/** At most so many are named. */
const NAMED = 4;
const unitsOf = (units: readonly number[]): string => {
  const named = units.slice(0, NAMED).map(String);
  const more = units.length > NAMED ? [`${units.length - NAMED} weitere`] : [];
  return units.length === 1 ? `Neuron ${units[0]}` : `Neuronen ${listOf([...named, ...more])}`;
};
const layerOf = ({ layer }: Finding): number => (layer ?? 0) + 1;

export const findings: LaterWords['findings'] = {
  title: 'Gut zu wissen',
  unit: {
    deadUnit: (_finding, largest) =>
      `Tote ReLU: z ist bei jedem Trainingsbeispiel höchstens ${largest}; darum sind a und die Gradienten aller Gewichte, die hineinführen, gleich 0, und das Neuron lernt nicht.`,
    saturatedUnit: ({ value }) =>
      `Gesättigt: Bei ${formatPercent(value)} der Trainingsbeispiele liegt z auf dem flachen Teil, wo kaum ein Gradient durchkommt.`,
    symmetricUnits: ({ value }) =>
      `Symmetrisch: ${value} Neuronen dieser Schicht haben dieselben Gewichte, bekommen dieselben Gradienten und bleiben für immer gleich.`,
    constantOutput: () => 'Konstant: Diese Ausgabe hängt kaum von den Eingaben ab.',
  },
  ofUnits: (units, layer, sentence) =>
    `${unitsOf(units)} von Schicht ${layer} – ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  more: (count) => `und ${count} weitere, in der Zeichnung markiert`,
  deadLayer: (layer) =>
    layer === 1
      ? 'Schicht 1 lernt nicht: Alle ihre Neuronen sind tot.'
      : `Die Schichten 1 bis ${layer} lernen nicht: Alle Neuronen von Schicht ${layer} sind tot.`,
  whole: {
    notFinite: (finding) =>
      finding.layer === null
        ? 'Der Verlust ist keine endliche Zahl mehr.'
        : `Schicht ${layerOf(finding)} hat Zahlen, die unendlich oder NaN sind.`,
    risingLoss: ({ value, count }, times) =>
      `Der Verlust ist ${plural(count, 'am letzten Punkt', `an jedem der letzten ${count} Punkte`)} seiner Kurve gestiegen` +
      (Number.isFinite(value) ? `, auf das ${times}-Fache des Werts davor.` : '.') +
      ' Eine kleinere Lernrate kann helfen.',
    vanishingGradient: (finding, value) =>
      finding.value === 0
        ? `In Schicht ${layerOf(finding)} ist δ bei jedem Trainingsbeispiel genau 0: Sie lernt in diesem Schritt nicht.`
        : `Verschwindender Gradient: Über die Trainingsmenge ist δ von Schicht ${layerOf(finding)} im Mittel nur das ${value}-Fache von dem der Ausgabeschicht; sie lernt also kaum.`,
    explodingGradient: (finding, value) =>
      `Explodierender Gradient: Über die Trainingsmenge ist δ von Schicht ${layerOf(finding)} im Mittel das ${value}-Fache von dem der Ausgabeschicht.`,
    largeInput: ({ unit }, size) =>
      `Eingabe ${(unit ?? 0) + 1} reicht bis ${size} und treibt dadurch Neuronen der Schicht 1 in ihre flachen Bereiche. Standardisiere die Eingaben (unter Daten).`,
    largeTarget: ({ unit }, size) =>
      `Zielwert ${(unit ?? 0) + 1} reicht bis ${size}: So große Schritte treiben verdeckte Neuronen in ihre flachen Bereiche. Standardisiere die Zielwerte (unter Daten).`,
    rateTooLarge: (finding, value) =>
      Number.isFinite(finding.value)
        ? `Die Lernrate ist hier zu groß: J steigt in diesem Schritt, obwohl die Steigung einen Abfall vorhersagt (tatsächliche durch vorhergesagte Änderung: ${value}).`
        : 'Die Lernrate ist hier zu groß: Nach diesem Schritt ist J nicht mehr endlich.',
    rateTooSmall: (_finding, value) =>
      `Kleine Schritte: J fällt wie auf einer Geraden, um das ${value}-Fache dessen, was die Steigung vorhersagt; mit einer größeren Lernrate ginge es schneller.`,
  },
  mark: 'Hier hinsehen',
};
