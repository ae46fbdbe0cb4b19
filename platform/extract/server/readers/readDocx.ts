import { type Extracted, nothingRead, type Table } from '../../pure/extracted.ts';
import type { Place } from '../../pure/place.ts';
import { collectLines } from '../collectLines.ts';
import type { ExtractLimits } from '../extractLimits.ts';
import { openArchive } from '../openArchive.ts';
import { Unreadable } from '../unreadable.ts';
import { walkXml } from '../walkXml.ts';

const BODY = 'word/document.xml';
const MARGIN = /^word\/(header|footer)\d*\.xml$/;
/** Deleted by a reviewer, or the same content again for old programs. */
const UNSEEN = new Set(['del', 'Fallback', 'instrText']);

interface OpenTable {
  table: Table;
  number: number;
}

/** Words of a Word file: paragraphs counted as they follow, tables by row and column, headers and footers last. */
export async function readDocx(bytes: Uint8Array, limits: ExtractLimits): Promise<Extracted> {
  const { names, parts } = await openArchive(bytes, limits, (name) => name === BODY || MARGIN.test(name));
  const body = parts.get(BODY);
  if (!body) throw new Unreadable('broken', BODY);
  const collected = collectLines(limits);
  const read = nothingRead('docx');
  read.lines = collected.lines;
  readBody(body, read, (text, place) => {
    read.cut = !collected.add(text, place) || read.cut;
  });
  for (const [name, part] of parts) {
    if (MARGIN.test(name)) readMargin(part, (text) => collected.add(text, { at: 'margin' }));
  }
  if (names.some((name) => /^_xmlsignatures\/sig\d*\.xml$/.test(name))) {
    read.signatures.push({ name: 'document', signed: true });
  }
  return read;
}

function readBody(xml: Uint8Array, read: Extracted, add: (text: string, place: Place) => void): void {
  const open: OpenTable[] = [];
  let unseen = 0;
  let paragraph = 0;
  let isText = false;
  let text = '';
  walkXml(xml, {
    open(name) {
      if (UNSEEN.has(name)) unseen++;
      else if (name === 't') isText = true;
      else if (name === 'tab' || name === 'br') text += ' ';
      else if ((name === 'drawing' || name === 'pict') && unseen === 0) read.pictures++;
      else if (name === 'tbl') {
        const table: Table = { rows: [] };
        read.tables.push(table);
        open.push({ table, number: read.tables.length });
      } else if (name === 'tr') open.at(-1)?.table.rows.push([]);
      else if (name === 'tc') {
        const inner = open.at(-1);
        const row = inner?.table.rows.at(-1);
        if (!inner || !row) return;
        const { number, table } = inner;
        const place = {
          at: 'tableCell',
          table: number,
          row: table.rows.length,
          column: row.length + 1,
        } as const;
        row.push({ text: '', place });
      }
    },
    text(piece) {
      if (isText && unseen === 0) text += piece;
    },
    close(name) {
      if (UNSEEN.has(name)) unseen--;
      else if (name === 't') isText = false;
      else if (name === 'tbl') open.pop();
      else if (name === 'p') {
        const cell = open.at(-1)?.table.rows.at(-1)?.at(-1);
        if (cell) cell.text = `${cell.text} ${text}`.trim();
        else paragraph++;
        add(text, cell?.place ?? { at: 'paragraph', paragraph });
        text = '';
      }
    },
  });
}

function readMargin(xml: Uint8Array, add: (text: string) => void): void {
  let text = '';
  let isText = false;
  walkXml(xml, {
    open: (name) => {
      isText = name === 't';
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name !== 'p') return;
      add(text);
      text = '';
    },
  });
}
