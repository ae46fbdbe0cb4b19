import type { Place } from './place.ts';

/** Why a machine could not read a file. */
export type Unread = 'broken' | 'tooLarge' | 'tooLong' | 'locked' | 'noReader' | 'noTool';

export interface Line {
  text: string;
  place: Place;
}

export interface Cell {
  text: string;
  place: Place;
}

/** A table as it stands: rows of cells from the left. Rows may differ in length. */
export interface Table {
  rows: Cell[][];
}

export interface Page {
  number: number;
  /** Characters in the text layer, white space not counted. */
  characters: number;
  pictures: number;
}

export interface SignatureField {
  name: string;
  signed: boolean;
}

/** What a machine reads in a file, with places. `lines` are in reading order and hold the cells of tables too. */
export interface Extracted {
  kind: 'pdf' | 'docx' | 'xlsx' | 'image' | 'text' | 'other';
  /** Absent when the file was read. */
  unread?: Unread;
  lines: Line[];
  tables: Table[];
  /** Pages of a PDF or sheets of a workbook; empty where the format knows none. */
  pages: Page[];
  pictures: number;
  signatures: SignatureField[];
  /** A bound was reached: what comes after is not here. */
  cut: boolean;
}

export function nothingRead(kind: Extracted['kind'], unread?: Unread): Extracted {
  const nothing = { lines: [], tables: [], pages: [], pictures: 0, signatures: [], cut: false };
  return { kind, ...(unread && { unread }), ...nothing };
}

/** All words of a file, one line a line. */
export function plainText({ lines }: Pick<Extracted, 'lines'>): string {
  return lines.map(({ text }) => text).join('\n');
}
