const STORE = 'onewindow.conversation';

export interface Held {
  id: string;
  key: string;
}

/** The conversation of this tab: it survives a reload and ends with the tab. */
export function readHeld(): Held | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(STORE) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepHeld(held: Held | undefined): void {
  if (held) sessionStorage.setItem(STORE, JSON.stringify(held));
  else sessionStorage.removeItem(STORE);
}
