import type { FileHandle } from 'node:fs/promises';
import { readZipDirectory, readZipText, type ZipEntry } from './zipDirectory.ts';

export interface ZipKind {
  mediaType: string | undefined;
  macros: boolean;
}

const UNKNOWN: ZipKind = { mediaType: undefined, macros: false };
const PARTS_LIST = '[Content_Types].xml';
const PARTS_LIST_LIMIT = 1024 * 1024;
/** Code in an office file, by what its parts are called and by what they are declared as. */
const MACRO_NAME =
  /(^|\/)(vbaProject|vbaData)[^/]*$|(^|\/)(macrosheets|activeX)\/|\.(bin|dll|exe|js|vbs|ps1)$/i;
const HARMLESS_BIN = /(^|\/)(printerSettings|customProperty)\d*\.bin$/i;
const MACRO_TYPE = /macroEnabled|vbaProject|vnd\.ms-office\.activeX|intlmacrosheet|macrosheet/i;

/** Which office format a zip archive is, and whether it carries code. Any other archive is unknown. */
export async function inspectZip(file: FileHandle, size: number): Promise<ZipKind> {
  const entries = await readZipDirectory(file, size);
  if (!entries) return UNKNOWN;
  const names = new Map(entries.map((entry) => [entry.name, entry]));
  if (names.has('OFD.xml')) return { mediaType: 'application/ofd', macros: hasCode(entries) };
  const list = names.get(PARTS_LIST);
  const parts = list && (await readZipText(file, list, PARTS_LIST_LIMIT));
  if (!parts) return UNKNOWN;
  const macros = hasCode(entries) || MACRO_TYPE.test(parts);
  return { mediaType: mainPart(parts, names), macros };
}

function mainPart(parts: string, names: ReadonlyMap<string, ZipEntry>): string | undefined {
  const format = 'application/vnd.openxmlformats-officedocument';
  const is = (kind: string) => parts.includes(`${kind}.main+xml`) || /\.\w+\.macroEnabled/.test(parts);
  if (names.has('word/document.xml') && is('wordprocessingml.document')) {
    return `${format}.wordprocessingml.document`;
  }
  if (names.has('xl/workbook.xml') && is('spreadsheetml.sheet')) return `${format}.spreadsheetml.sheet`;
  return undefined;
}

function hasCode(entries: ZipEntry[]): boolean {
  return entries.some(({ name }) => MACRO_NAME.test(name) && !HARMLESS_BIN.test(name));
}
