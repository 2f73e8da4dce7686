/** A piece of what a lesson says: see `LessonWords`. */
export interface Piece {
  kind: 'text' | 'tex' | 'number';
  text: string;
  /** The marks after a formula: no line begins with them. */
  after?: string;
}

const pieceOf = (piece: string): Piece => {
  if (piece.startsWith('{')) return { kind: 'number', text: piece.slice(1, -1) };
  if (!piece.startsWith('$')) return { kind: 'text', text: piece };
  const [, text, after] = piece.split('$');
  return { kind: 'tex', text: text!, after: after! };
};

export const piecesOf = (text: string): Piece[] =>
  text
    .split(/(\$[^$]+\$[.,:;?)]*|\{[^}]+\})/)
    .filter(Boolean)
    .map(pieceOf);
