/* exported withoutTold, piecesOf, namesAskedAt -- record.js and launch.js use them */
// What links say, as the page writes them.

/** The same link; which numbers stand open in it is said anew each time. */
const withoutTold = (link) => link.replace(/&told=[^&]*/g, '');

/** Its values as they stand there, by their keys. */
const piecesOf = (link) =>
  new Map(link.split(/[#&]/).map((piece) => [piece.replace(/=.*/, ''), piece.replace(/^[^=]*=/, '')]));

/** Without a beat a link leads to the end of the last step made, or to where numbers were typed. @param typed in these steps */
function stepShown(pieces, typed) {
  const step = Number(pieces.get('step') ?? 0);
  return pieces.has('beat') || typed.includes(step) || step === 0 ? step : step - 1;
}

/** Which numbers of the course a link asks for: elsewhere others have the same names, but those of the batch are the same for every example. */
function namesAskedAt(at, { names, ofBatch, typed, link, keys }) {
  const [here, there] = [piecesOf(at), piecesOf(link)];
  const isSame = (key) => here.get(key) === there.get(key);
  if (stepShown(here, typed) !== stepShown(there, typed) || !keys.every(isSame)) return [];
  return isSame('example') ? names : ofBatch;
}
