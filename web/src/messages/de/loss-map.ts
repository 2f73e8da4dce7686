import type { LaterWords } from '../words';

export const lossMap: LaterWords['lossMap'] = {
  over: 'J über',
  overs: { one: 'ein Gewicht', two: 'zwei Gewichte' },
  up: 'Nach oben',
  swap: 'Achsen tauschen',
  many: 'Dieses Netz hat zu viele Gewichte für eine Liste: Tausche die Achsen, und wähle dann ein anderes aus, das nach rechts geht.',
  idea: 'J als Karte über zwei Zahlen. Entlang einer Linie bleibt J gleich; wo Linien eng beieinander liegen, ist es steil.',
  name: (across, up, now) => `Karte von J über ${across} und ${up}. Am jetzigen Punkt ist J ${now}.`,
  against: (across, up) =>
    `Der Pfeil gegen den Gradienten zeigt nach ${[['links', '', 'rechts'][across + 1], ['unten', '', 'oben'][up + 1]].filter(Boolean).join(' und nach ')}.`,
  lowestAt: (loss, across, up) =>
    `Das kleinste J der Karte ist ${loss}, bei ${across} nach rechts und ${up} nach oben.`,
  atEdge: 'Das ist am Rand der Karte: Von dort geht es weiter abwärts.',
  slopes: {
    across: (letter) => `nach rechts: ∂J/∂${letter}`,
    up: (letter) => `nach oben: ∂J/∂${letter}`,
  },
  lowest: 'kleinstes J der Karte',
  heights: 'J',
  above: (height) => `${height} und mehr`,
  lines: (heights) => `Linien bei J = ${heights}`,
  path: 'bisheriger Weg',
  arrow: 'gegen den Gradienten',
  next: 'danach',
  low: 'tiefste Stelle',
  full: 'J ist über die ganze Trainingsmenge gebildet, die der Batch ist.',
  part: 'J ist über den Batch dieses Schritts gebildet: Über einen anderen Batch ist die Karte eine andere.',
  alone: '„Danach“ bewegt nur diese beiden Zahlen; ein wirklicher Schritt bewegt alle.',
  arrowAlone:
    'Der Pfeil zeigt nur eine Richtung, die von −∂J/∂ dieser beiden; er steht senkrecht auf den Linien. Der Schritt, der gemacht wird, kann anderswohin führen: Der Optimierer hat vielleicht ein Gedächtnis oder eine eigene Rate für jede Zahl.',
  past: 'Der Weg verbindet die Werte dieser beiden bei früheren Schritten, als die anderen Zahlen noch andere waren: J war dort nicht das dieser Karte.',
  drawing: 'Die Karte wird gezeichnet',
  stop: 'Anhalten',
  held: 'Die Karte ist nicht fertig gezeichnet.',
  draw: 'Karte zeichnen',
  waits: 'J dauert hier zu lange für eine Karte während des Trainings: Sie wird gezeichnet, wenn das Training ruht.',
  flat: 'J hängt hier von diesen beiden Zahlen nicht ab: Die Karte ist eben.',
  notFinite: 'J ist hier keine endliche Zahl mehr: Es gibt keine Karte zu zeichnen.',
};
