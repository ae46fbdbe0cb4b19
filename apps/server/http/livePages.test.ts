import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setSecurityHeaders } from './securityHeaders.ts';
import { staticFiles } from './staticFiles.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'live-pages-'));
let url = '';
const server = createServer((request, response) => {
  setSecurityHeaders(response, false);
  if (!staticFiles(folder, false)(request, response)) response.writeHead(404).end();
});

beforeAll(async () => {
  for (const entry of ['app.html', 'portal.html']) writeFileSync(path.join(folder, entry), '<p>');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function policyOf(page: string) {
  const { headers } = await fetch(url + page);
  return {
    may: headers.get('permissions-policy') ?? '',
    content: headers.get('content-security-policy') ?? '',
  };
}

it('lets pages that talk by video use camera, microphone and screen, and no other page', async () => {
  for (const page of ['/desk/live/surveys/1', '/space/live/windows/1']) {
    const { may, content } = await policyOf(page);
    for (const device of ['camera', 'microphone', 'display-capture'])
      expect(may).toContain(`${device}=(self)`);
    expect(content).toContain("media-src 'self' blob:");
  }
  for (const page of ['/', '/desk', '/space/cases/1', '/desk/alive', '/matters/live']) {
    const { may, content } = await policyOf(page);
    for (const device of ['camera', 'microphone', 'display-capture']) expect(may).toContain(`${device}=()`);
    expect(content).not.toContain('media-src');
  }
});
