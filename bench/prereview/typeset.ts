import { createCanvas } from '@napi-rs/canvas';
import subsetFont from 'subset-font';
import { typeface } from '../../platform/documents/server/typefaces.ts';
import { makeDocx, type Block as WordBlock } from '../../platform/extract/testing/makeDocx.ts';
import { type Mark, makePdf, type PageDrawing } from '../../platform/extract/testing/makePdf.ts';
import { makeXlsx } from '../../platform/extract/testing/makeXlsx.ts';
import type { Chance } from './chance.ts';
import type { Block } from './plan.ts';

export interface Made {
  mediaType: string;
  ending: 'pdf' | 'docx' | 'xlsx';
  bytes: Buffer;
}

/** How fields are set: 单位：甲 in a line, a gap instead of the colon, wide letters, two columns, one below the other. */
export type Setting = 'colon' | 'spaced' | 'table' | 'below' | 'gap';

const OOXML = 'application/vnd.openxmlformats-officedocument';
const BOTTOM = 780;
const MOST_LETTERS = 40;

let seal: Buffer | undefined;

async function sealPng(): Promise<Buffer> {
  if (seal) return seal;
  const canvas = createCanvas(120, 120);
  const pen = canvas.getContext('2d');
  pen.strokeStyle = '#c00000';
  pen.lineWidth = 5;
  pen.beginPath();
  pen.arc(60, 60, 54, 0, Math.PI * 2);
  pen.stroke();
  seal = await canvas.encode('png');
  return seal;
}

export async function openTypesetting(words: string) {
  const font = await subsetFont(typeface('regular').bytes, `${words} `, { keepFeatures: [] });

  async function asPdf(blocks: readonly Block[], setting: Setting, chance: Chance): Promise<Made> {
    const pages: PageDrawing[] = [];
    let marks: Mark[] = [];
    let pictures: NonNullable<PageDrawing['pictures']> = [];
    let y = 70;
    const numbered = chance.true(0.4);
    const turn = () => {
      // Numbers at the foot, as programs print them; not on a page with nothing else.
      if (numbered && marks.length > 0)
        marks.push({ text: `- ${pages.length + 1} -`, x: 280, y: 815, size: 9 });
      pages.push({ marks, pictures });
      [marks, pictures, y] = [[], [], 70];
    };
    const put = (text: string, x: number, size = 11) => marks.push({ text, x, y, size });
    const down = (by = 22) => {
      y += by;
      if (y > BOTTOM) turn();
    };
    for (const block of blocks) {
      if (block.is === 'newPage') turn();
      else if (block.is === 'title') {
        put(block.text, 180, 18);
        down(34);
      } else if (block.is === 'field') {
        const { label, value } = setField(block, setting);
        put(label, 60);
        if (setting === 'below') down(18);
        const x =
          setting === 'below'
            ? 76
            : setting === 'table' || setting === 'gap'
              ? 220
              : 60 + label.length * 11 + 4;
        for (const line of wrap(value)) {
          put(line, x);
          down();
        }
      } else if (block.is === 'table') {
        for (const row of block.rows) {
          for (const [n, cell] of row.entries()) put(cell, [60, 100, 260, 330, 410][n] ?? 60 + n * 90);
          down();
        }
      } else if (block.is === 'sign') {
        put(
          `${block.label}：${block.how === 'written' ? '马建国' : block.how === 'none' ? chance.pick(['', '__________']) : ''}`,
          60,
        );
        if (block.how === 'sealed')
          pictures.push({ png: await sealPng(), x: 150, y: y - 40, width: 90, height: 90 });
        down(60);
        put(`日期：2026年10月${1 + chance.below(28)}日`, 60);
        down();
      } else {
        for (const line of wrap(block.text)) {
          put(line, block.is === 'heading' ? 60 : 76);
          down();
        }
      }
    }
    turn();
    return { mediaType: 'application/pdf', ending: 'pdf', bytes: await makePdf(pages, font) };
  }

  function asDocx(blocks: readonly Block[], setting: Setting, chance: Chance): Made {
    const out: WordBlock[] = [];
    const picture = { xml: '<w:p><w:r><w:drawing/></w:r></w:p>' };
    let fields: string[][] = [];
    const flush = () => {
      if (fields.length > 0) out.push(fields);
      fields = [];
    };
    for (const block of blocks) {
      if (block.is === 'field' && setting === 'table') {
        fields.push([block.label, block.value]);
        continue;
      }
      flush();
      if (block.is === 'newPage') out.push({ xml: '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' });
      else if (block.is === 'field') {
        const { label, value } = setField(block, setting);
        if (setting === 'below') out.push(label, value);
        else out.push(`${label}${setting === 'gap' ? '  ' : ''}${value}`);
      } else if (block.is === 'table') out.push(block.rows);
      else if (block.is === 'sign') {
        out.push(`${block.label}：${block.how === 'written' ? '马建国' : ''}`);
        if (block.how === 'sealed') out.push(picture);
        out.push(`日期：2026年10月${1 + chance.below(28)}日`);
      } else out.push(block.text);
    }
    flush();
    return { mediaType: `${OOXML}.wordprocessingml.document`, ending: 'docx', bytes: makeDocx(out) };
  }

  async function asXlsx(blocks: readonly Block[]): Promise<Made> {
    const rows: unknown[][] = [];
    for (const block of blocks) {
      if (block.is === 'table') rows.push(...block.rows.map((row) => row.map(asCell)));
      else if (block.is === 'field') rows.push([block.label, block.value]);
      else if ('text' in block) rows.push([block.text]);
    }
    return {
      mediaType: `${OOXML}.spreadsheetml.sheet`,
      ending: 'xlsx',
      bytes: await makeXlsx({ 清单: rows }),
    };
  }

  /** Pages that are pictures, as scanners make them. */
  async function asScan(): Promise<Made> {
    const canvas = createCanvas(600, 800);
    canvas.getContext('2d').fillRect(50, 50, 400, 30);
    const png = await canvas.encode('png');
    const page = { marks: [], pictures: [{ png, x: 0, y: 0, width: 595, height: 842 }] };
    return { mediaType: 'application/pdf', ending: 'pdf', bytes: await makePdf([page], font) };
  }

  return { asPdf, asDocx, asXlsx, asScan };
}

function setField({ label, value }: { label: string; value: string }, setting: Setting) {
  if (setting === 'spaced') return { label: `${[...label].join(' ')}：`, value };
  if (setting === 'table' || setting === 'gap') return { label, value };
  return { label: `${label}：`, value };
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length || at === 0; at += MOST_LETTERS)
    lines.push(text.slice(at, at + MOST_LETTERS));
  return lines;
}

/** Figures as figures, as people type them into a sheet. */
function asCell(text: string): string | number {
  return /^\d+(?:\.00)?$/.test(text) ? Number(text) : text;
}
