/** One run of text as a PDF holds it. Points, y upwards. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface PageCell {
  text: string;
  x: number;
}

/** One line as a reader sees it, with its parts where wide gaps divide it. */
export interface PageLine {
  text: string;
  cells: PageCell[];
}

/** A gap of more than this many characters divides columns; of more than the other, words. */
const COLUMN_GAP = 1.1;
const WORD_GAP = 0.28;

/** Puts runs of text into lines from top to bottom and left to right, whatever order the file has them in. */
export function groupPieces(pieces: readonly Piece[]): PageLine[] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    if (piece.text.trim() === '') continue;
    const row = rows.at(-1);
    if (row && row.y - piece.y < Math.max(row.size, piece.size) * 0.5) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map((row) => lineOf(row.pieces.toSorted((a, b) => a.x - b.x)));
}

function lineOf(pieces: readonly Piece[]): PageLine {
  const cells: PageCell[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { text, x, width, size } of pieces) {
    const gap = (x - end) / size;
    const cell = cells.at(-1);
    if (!cell || gap > COLUMN_GAP) cells.push({ text, x });
    else cell.text += gap > WORD_GAP ? ` ${text}` : text;
    end = x + width;
  }
  for (const cell of cells) cell.text = cell.text.trim();
  return { text: cells.map(({ text }) => text).join(' '), cells };
}
