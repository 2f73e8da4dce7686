import type { Words } from '../words';

export const notFinite: Words['notFinite'] = {
  infinite:
    '∞ heißt, dass eine Zahl die größte Gleitkommazahl überschritten hat, etwa 1,797e308, oder dass durch 0 geteilt wurde.',
  nan: 'NaN, „not a number“, ergibt sich aus ∞ − ∞, 0 · ∞ und 0 / 0, denn sie haben keinen Wert.',
  saturated: (yhat, symbol) =>
    `${symbol} ist auf ${yhat} gerundet: Der eine der beiden Faktoren ist unendlich, der andere 0, und ihr Produkt ist als Gleitkommazahl NaN. ` +
    `Der Rechenkern multipliziert sie nie: Er rechnet mit δ = ${symbol} − y und berechnet L aus z.`,
  leftOfZero: (symbol, value) =>
    `${symbol} ist als ${value} gespeichert: bis auf die Rundung 0, wie der Sinus von π, das ebenfalls gerundet ist.`,
};
