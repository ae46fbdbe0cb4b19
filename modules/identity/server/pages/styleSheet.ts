import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Exchange } from '../http/exchange.ts';

const FILES = ['../../../../platform/ui/tokens.css', '../../web/signIn.css'];
let text: string | undefined;

/** The tokens of the house and the few rules of these pages, in one file. */
export function styleSheet({ response }: Exchange): void {
  text ??= FILES.map((file) => readFileSync(path.resolve(import.meta.dirname, file), 'utf8')).join('\n');
  response
    .writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=300' })
    .end(text);
}
