import { type MatterContext, warn } from './checkContext.ts';

/** An id of law/ such as `permit.decision`; a document is cited as `shaanxi-25-cases/1`. */
const LAW_ID = /^[a-z][a-z-]*\.[a-z0-9-]+$/;

/** Limits that lean on a law which law/ does not have: right or wrong, nobody can click on it. */
export function checkSources(context: MatterContext): void {
  const { matter, known, say, found } = context;
  const sources: [PropertyKey[], string | undefined][] = [
    [['legalTime', 'source'], matter.legalTime.source],
    [['promisedTime', 'source'], matter.promisedTime.source],
    [['supplement', 'limit'], matter.supplement?.limit],
    [['fee', 'source'], matter.fee.source],
    [['visits', 'source'], matter.visits.source],
    [['retention', 'source'], matter.retention.source],
    [['result', 'validity', 'source'], matter.result?.validity?.source],
    [['postCheck', 'officers', 'source'], matter.postCheck?.officers.source],
    [['postCheck', 'limit', 'source'], matter.postCheck?.limit.source],
    [['postCheck', 'rectification', 'source'], matter.postCheck?.rectification.source],
  ];
  for (const [path, source] of sources) {
    if (source === undefined || !LAW_ID.test(source) || known.law.cite(source)) continue;
    // Matters of one reform lean on the same articles: each is told once.
    const message = say('reforms.check.lawNotHere.message', { source });
    if (!found.some((problem) => problem.message === message)) warn(context, path, 'lawNotHere', { source });
  }
}
