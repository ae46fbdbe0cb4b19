import { complain, type MatterContext } from './checkContext.ts';

/** The check afterwards looks at what was promised, and its ban is one that a law knows. */
export function checkPostCheck(context: MatterContext): void {
  const { matter, known } = context;
  const { postCheck, commitment } = matter;
  if (!postCheck) return;
  const promises = commitment?.items.map(({ id }) => id) ?? [];
  for (const [n, { promise }] of postCheck.checklist.entries()) {
    if (promise !== undefined && !promises.includes(promise)) {
      complain(context, ['postCheck', 'checklist', n, 'promise'], 'unknownPromise', { promise });
    }
  }
  // What nobody looks at afterwards is no promise.
  for (const [n, { id }] of (commitment?.items ?? []).entries()) {
    if (!postCheck.checklist.some(({ promise }) => promise === id)) {
      complain(context, ['commitment', 'items', n, 'id'], 'promiseNotChecked', { id });
    }
  }
  if (!known.law.limits.some(({ id }) => id === postCheck.fraudBan)) {
    complain(context, ['postCheck', 'fraudBan'], 'unknownBan', { ban: postCheck.fraudBan });
  }
}
