type Listener = (url: URL) => void;

const listeners = new Set<Listener>();

/** Goes to another page of this entry without loading the document again. For entries without a router library. */
export function navigate(href: string): void {
  history.pushState(null, '', href);
  tell();
}

/** Calls back whenever the address changes: by the function above or by going back. */
export function followAddress(react: Listener): () => void {
  listeners.add(react);
  addEventListener('popstate', tell);
  return () => {
    listeners.delete(react);
    removeEventListener('popstate', tell);
  };
}

function tell(): void {
  for (const listener of listeners) listener(new URL(location.href));
}
