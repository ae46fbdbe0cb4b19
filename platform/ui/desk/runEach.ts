import { isProblemDocument, type ProblemDocument } from '#platform/api/web/problemDocument.ts';

/** What became of one row of a bulk action. */
export interface BulkResult {
  key: string;
  /** Why it was refused; absent when it was done. */
  problem?: Pick<ProblemDocument, 'title' | 'wayOut'>;
  /** Taken back before it was done. */
  undone?: boolean;
}

/** Does an action to many rows and reports each as it is known. */
export type BulkRun = (
  action: string,
  keys: string[],
  reason: string | undefined,
  report: (result: BulkResult) => void,
  /** For what waits a moment before it is done. */
  offerUndo: (undo: Undo) => void,
) => Promise<void>;

/** Taking back what has not been done yet. */
export interface Undo {
  seconds: number;
  run: () => Promise<void>;
}

const AT_ONCE = 4;

/**
 * Does the same to each row, a few at a time. One that is refused does not stop the others.
 * @param act rejects with something that has a problem document in `problem`; anything else ends the whole run
 */
export async function runEach(
  keys: readonly string[],
  act: (key: string) => Promise<unknown>,
  report: (result: BulkResult) => void,
): Promise<void> {
  const waiting = [...keys];
  async function worker(): Promise<void> {
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      try {
        await act(key);
        report({ key });
      } catch (error) {
        const problem = (error as { problem?: unknown }).problem;
        if (!isProblemDocument(problem)) throw error;
        report({ key, problem });
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, keys.length) }, worker));
}
