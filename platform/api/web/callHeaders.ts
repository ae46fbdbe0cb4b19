/** What a page may say about one call. */
export interface CallContext {
  /** Idempotency key of this submit attempt; one is made when it is left out. `useSubmit` keeps it over retries. */
  key?: string;
}

let capacity: string | undefined;

/** As whom the page was shown (`person`, `firm:…`, `officer:…`): the server refuses to act as anybody else. */
export function setShownCapacity(key: string | undefined): void {
  capacity = key;
}

/** The sandbox that the server marked this page for; a page of the city must not act in it, nor the reverse. */
const sandbox =
  typeof document === 'undefined' ? undefined : document.documentElement.dataset['sandbox'] || undefined;

/** Headers of a call. The first is one that a form of another site cannot set. */
export function callHeaders(context: CallContext): Record<string, string> {
  return {
    'x-onewindow-csrf': '1',
    ...(context.key ? { 'idempotency-key': context.key } : {}),
    ...(sandbox ? { 'x-onewindow-sandbox': sandbox } : {}),
    ...(capacity ? { 'x-onewindow-capacity': capacity } : {}),
  };
}
