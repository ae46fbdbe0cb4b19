/** Where officers work on a case. */
export function caseHref(caseId: string): string {
  return `/desk/cases/${caseId}`;
}
