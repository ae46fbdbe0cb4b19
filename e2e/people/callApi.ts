import type { Page } from '@playwright/test';

/** Calls the API as the person signed in on that page. @throws Error with the problem */
export function callApi<O>(page: Page, method: string, path: string, body?: unknown): Promise<O> {
  return page.evaluate(
    async ([verb, target, json]) => {
      const { sandbox } = document.documentElement.dataset;
      const response = await fetch(`/api${target}`, {
        method: verb,
        headers: {
          'x-onewindow-csrf': '1',
          ...(sandbox ? { 'x-onewindow-sandbox': sandbox } : {}),
          'idempotency-key': crypto.randomUUID(),
          ...(json === null ? {} : { 'content-type': 'application/json' }),
        },
        body: json,
      });
      if (!response.ok) throw new Error(`${target}: ${await response.text()}`);
      return response.json();
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  ) as Promise<O>;
}

/** Uploads a file as that person. */
export function uploadAs(page: Page, name: string, bytes: Buffer): Promise<{ id: string }> {
  return page.evaluate(
    async ([title, content]) => {
      const body = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const response = await fetch('/api/files', {
        method: 'POST',
        headers: {
          'x-onewindow-csrf': '1',
          'idempotency-key': crypto.randomUUID(),
          'content-type': 'application/pdf',
          'x-file-name': encodeURIComponent(title),
        },
        body,
      });
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    },
    [name, bytes.toString('base64')] as const,
  );
}
