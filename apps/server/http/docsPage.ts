import { createHash } from 'node:crypto';
import type { OpenAPI } from '@orpc/contract';

type Operation = OpenAPI.OperationObject;
const METHODS = ['get', 'post', 'put', 'delete'] as const;

/** The API for people: every operation by module, in one page without scripts. */
export function docsPage(document: OpenAPI.Document): string {
  const byTag = new Map<string, { method: string; path: string; operation: Operation }[]>();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = (item as Record<string, Operation | undefined>)[method];
      if (!operation) continue;
      const tag = operation.tags?.[0] ?? 'other';
      byTag.set(tag, [...(byTag.get(tag) ?? []), { method, path, operation }]);
    }
  }
  const sections = [...byTag].map(
    ([tag, operations]) =>
      `<section><h2 id="${tag}">${tag}</h2>${operations.map(presentOperation).join('')}</section>`,
  );
  const links = [...byTag.keys()].map((tag) => `<a href="#${tag}">${tag}</a>`).join(' ');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${document.info.title}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" type="image/svg+xml" href="/mark.svg"><style>${STYLE}</style></head><body><main><h1>${document.info.title}</h1>
<p>${escapeHtml(document.info.description ?? '')}</p><p><a href="/api/openapi.json">openapi.json</a></p><nav>${links}</nav>
${sections.join('\n')}</main></body></html>`;
}

function presentOperation({
  method,
  path,
  operation,
}: {
  method: string;
  path: string;
  operation: Operation;
}): string {
  const body =
    operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : undefined;
  const parts = [
    operation.parameters?.length ? `<h4>Parameters</h4>${schemaBlock(operation.parameters)}` : '',
    body ? `<h4>Body</h4>${schemaBlock(body['application/json']?.schema)}` : '',
    `<h4>Answers</h4>${schemaBlock(operation.responses)}`,
  ];
  return `<details><summary><b class="${method}">${method.toUpperCase()}</b> <code>${escapeHtml(path)}</code> ${escapeHtml(
    operation.summary ?? '',
  )}</summary>${parts.join('')}</details>`;
}

function schemaBlock(value: unknown): string {
  return `<pre>${escapeHtml(JSON.stringify(value, null, 2) ?? '')}</pre>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;color:#1b1f24;margin:0}main{max-width:960px;margin:0 auto;padding:24px 16px;overflow-wrap:anywhere}a{color:#0b5158}nav{display:flex;flex-wrap:wrap;gap:4px 16px}nav a,h2{display:block}nav a::first-letter,h2::first-letter{text-transform:uppercase}
details{border-top:1px solid #d9dde3;padding:8px 0}summary{cursor:pointer}pre{background:#f6f7f9;padding:12px;overflow:auto;font-size:13px}
b{display:inline-block;min-width:4.5em}.get{color:#0b5c8a}.post{color:#0f6b3a}.put{color:#7a4b00}.delete{color:#a4161a}`;

/** Nothing but its own style: known by its hash, so that the page needs neither a nonce nor another file. */
export const docsPolicy = `default-src 'none'; img-src 'self'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
