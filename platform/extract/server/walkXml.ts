import { SaxesParser } from 'saxes';
import { Unreadable } from './unreadable.ts';

export interface XmlWalk {
  /** Names are without their prefix: `w:p` is `p`. */
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Goes through an XML part from top to end. Entities of its own are not expanded. @throws Unreadable broken */
export function walkXml(xml: Uint8Array, walk: XmlWalk): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => walk.open?.(plain(name), attributes));
  parser.on('text', (text) => walk.text?.(text));
  parser.on('cdata', (text) => walk.text?.(text));
  parser.on('closetag', ({ name }) => walk.close?.(plain(name)));
  parser.on('error', (error) => {
    throw new Unreadable('broken', error.message);
  });
  parser.write(new TextDecoder().decode(xml)).close();
}

function plain(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
