/** A piece of HTML that is safe to send. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = string | Html | undefined | Piece[];

const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Puts texts into HTML: strings are escaped, pieces of `html` stay, lists are joined, undefined is nothing. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Html {
  return new Html(strings.reduce((text, string, at) => text + show(pieces[at - 1]) + string));
}

function show(piece: Piece): string {
  if (piece === undefined) return '';
  if (Array.isArray(piece)) return piece.map(show).join('');
  return piece instanceof Html ? piece.text : piece.replace(/[&<>"']/g, (character) => ESCAPED[character]!);
}
