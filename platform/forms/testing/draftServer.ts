import { ApiProblem, type ProblemDocument } from '#platform/api/web/problemDocument.ts';
import type { DraftContent } from '../pure/draftContent.ts';
import type { LocalCopies, LocalCopy } from '../web/localCopies.ts';

/** What happens to the next request. `lost`: it is done, but its answer never arrives. */
export type Luck = 'good' | 'unreachable' | 'lost' | 'signedOut' | 'refused';

export function problem(code: string, status: number): ProblemDocument {
  return {
    type: `urn:onewindow:problem:${code}`,
    title: code,
    status,
    code,
    detail: '',
    wayOut: '',
    fields: [],
  };
}

/** A server that keeps one draft as `saveDraft` does, for tests of pages; `next` decides each request's luck. */
export function draftServer(content: DraftContent, next: () => Luck = () => 'good') {
  const draft = { content, version: 1, savedAt: '2026-11-22T02:00:00.000Z' };
  const requests: string[] = [];
  const history = [content];

  async function request<T>(name: string, work: () => T): Promise<T> {
    requests.push(name);
    const luck = next();
    await Promise.resolve();
    if (luck === 'unreachable') throw new TypeError('fetch failed');
    if (luck === 'signedOut') throw new ApiProblem(problem('session.expired', 401));
    if (luck === 'refused') throw new ApiProblem(problem('form.invalid', 422));
    const answer = work();
    if (luck === 'lost') throw new TypeError('connection closed');
    return answer;
  }

  function put(given: DraftContent, expectedVersion: number) {
    if (expectedVersion !== draft.version) throw new ApiProblem(problem('draft.changedElsewhere', 409));
    draft.content = structuredClone(given);
    draft.version++;
    history.push(draft.content);
    return { version: draft.version, savedAt: draft.savedAt };
  }

  return {
    requests,
    /** Every content it ever held. */
    history,
    draft: () => structuredClone(draft),
    save: (given: DraftContent, expectedVersion: number) =>
      request('save', () => put(given, expectedVersion)),
    load: () => request('load', () => structuredClone(draft)),
    /** Another device of the same person. */
    saveElsewhere: (given: DraftContent) => put(given, draft.version),
  };
}

export function problemOfTest(error: unknown): ProblemDocument {
  return error instanceof ApiProblem ? error.problem : problem('network.unreachable', 0);
}

/** A browser's storage that outlives the pages of a test. */
export function memoryCopies(): LocalCopies & { all: Map<string, LocalCopy> } {
  const all = new Map<string, LocalCopy>();
  return {
    all,
    read: (draftId) => structuredClone(all.get(draftId)),
    write: (draftId, copy) => Boolean(all.set(draftId, structuredClone(copy))),
    clear: (draftId) => void all.delete(draftId),
  };
}
