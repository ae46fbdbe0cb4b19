import type { FieldProblem } from '#platform/errors/pure/problem.ts';

export interface SessionFiles {
  /** What the applicant gave in the room. */
  given: readonly { fileId: string; name: string }[];
  /** What the officer received, as which material. */
  receipts: readonly { fileId: string; material: string | null }[];
  /** The files of the submitted application. */
  applied: readonly { fileId: string; material: string }[];
}

/**
 * What keeps a session from being concluded: every file that was given is received, and what was received as a
 * material stands in the application as that material (APV-19).
 */
export function openReceipts({ given, receipts, applied }: SessionFiles): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const { fileId, name } of given) {
    if (!receipts.some((receipt) => receipt.fileId === fileId)) {
      problems.push({ path: `files.${fileId}`, code: 'window.notReceived', params: { name } });
    }
  }
  for (const { fileId, material } of receipts) {
    if (material === null) continue;
    if (applied.some((one) => one.fileId === fileId && one.material === material)) continue;
    const name = given.find((one) => one.fileId === fileId)?.name ?? '';
    problems.push({ path: `files.${fileId}`, code: 'window.notInApplication', params: { name } });
  }
  return problems;
}
