import { useSyncExternalStore } from 'react';

const COOKIE = 'elder';
const A_YEAR = 60 * 60 * 24 * 365;
const listeners = new Set<() => void>();

/** Whether type and targets are large. The server writes the cookie's value on `<html>` before the first paint. */
function isElder(): boolean {
  return document.documentElement.dataset['elder'] === 'on';
}

/** Takes the choice of an earlier visit from the cookie, for pages that the server did not fill in. */
export function startElder(): void {
  document.documentElement.dataset['elder'] = /(^|;\s*)elder=on/.test(document.cookie) ? 'on' : 'off';
}

export function setElder(on: boolean): void {
  document.documentElement.dataset['elder'] = on ? 'on' : 'off';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers still in use
  document.cookie = `${COOKIE}=${on ? 'on' : 'off'}; path=/; max-age=${A_YEAR}; samesite=lax`;
  for (const listener of listeners) listener();
}

/** Elder mode as state: the component renders again when it is switched. */
export function useElder(): boolean {
  return useSyncExternalStore(listen, isElder);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
