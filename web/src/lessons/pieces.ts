/** A piece of what a lesson says: see `LessonWords`. */
export interface Piece {
  kind: 'text' | 'tex' | 'number';
  text: string;
}

const kinds: Readonly<Record<string, Piece['kind']>> = { $: 'tex', '{': 'number' };

export const piecesOf = (text: string): Piece[] =>
  text
    .split(/(\$[^$]+\$|\{[^}]+\})/)
    .filter(Boolean)
    .map((piece) => {
      const kind = kinds[piece[0]!];
      return kind ? { kind, text: piece.slice(1, -1) } : { kind: 'text', text: piece };
    });
