/* exported withoutTold, piecesOf, isSameMoment -- record.js and launch.js use them */
// What links say, as the page writes them.

/** The same link; which numbers stand open in it is said anew each time. */
const withoutTold = (link) => link.replace(/&told=[^&]*/g, '');

/** Its values as they stand there, by their keys. */
const piecesOf = (link) =>
  new Map(link.split(/[#&]/).map((piece) => [piece.replace(/=.*/, ''), piece.replace(/^[^=]*=/, '')]));

/** Without a beat a link leads to the end of the last step made, or to where numbers were typed. */
function stepShown(pieces) {
  const step = Number(pieces.get('step') ?? 0);
  const isTyped = new RegExp(`(^|,)${step}:[wb]\\d`).test(pieces.get('then') ?? '');
  return pieces.has('beat') || isTyped || step === 0 ? step : step - 1;
}

/** Whether two links show the same numbers. @param keys that say which they are, but for the step */
function isSameMoment(one, other, keys) {
  const [first, second] = [piecesOf(one), piecesOf(other)];
  return stepShown(first) === stepShown(second) && keys.every((key) => first.get(key) === second.get(key));
}
