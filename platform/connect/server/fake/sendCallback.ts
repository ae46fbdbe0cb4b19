import { type Secret, signatureHeaders } from '../signature.ts';

export interface CallbackTarget {
  url: string;
  /** Hears how each callback was answered; tests read it. */
  answered?: (status: number) => void;
}

const TRIES = 3;
const WAIT_MS = 300;

/** Tells us something, as the agreed protocol has it; a refusal is not repeated, a failure is. */
export async function sendCallback(target: CallbackTarget, secret: Secret, body: unknown): Promise<void> {
  const text = JSON.stringify(body);
  const url = new URL(target.url);
  for (let number = 1; number <= TRIES; number++) {
    const headers = signatureHeaders(
      secret,
      { method: 'POST', target: url.pathname + url.search, body: text },
      new Date(),
    );
    const status = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: text,
    }).then(
      (response) => response.status,
      () => 0,
    );
    target.answered?.(status);
    if (status > 0 && status < 500) return;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS).unref());
  }
}
