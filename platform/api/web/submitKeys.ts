import { newId } from '#platform/crypto/pure/newId.ts';
import type { ProblemDocument } from './problemDocument.ts';

/** Gives each submit attempt its idempotency key. */
export interface SubmitKeys {
  /** The key for sending this input now. */
  keyFor(input: unknown): string;
  /** What became of it; no problem means that it succeeded. */
  settled(problem?: ProblemDocument): void;
}

/**
 * The key stays while the outcome is unknown (no answer, or the server failed) and the input is the same,
 * so that pressing again cannot do it twice. After a clear yes or no, or with other input, there is a new one.
 */
export function submitKeys(make: () => string = newId): SubmitKeys {
  let open: { key: string; input: string } | undefined;
  return {
    keyFor(input) {
      const text = JSON.stringify(input) ?? '';
      if (open?.input !== text) open = { key: make(), input: text };
      return open.key;
    },
    settled(problem) {
      if (!problem || isClear(problem.status)) open = undefined;
    },
  };
}

function isClear(status: number): boolean {
  return status >= 400 && status < 500;
}
