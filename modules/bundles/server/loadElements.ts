import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { Elements } from '../domain/element.ts';

const file = path.resolve(import.meta.dirname, '../../../law/elements.yaml');
let read: Elements | undefined;

/** The dictionary of data elements, read once. @throws Error naming what is wrong with it */
export function loadElements(): Elements {
  read ??= Elements.parse(parse(readFileSync(file, 'utf8')));
  return read;
}
