/** The worse of two grades on a scale from best to worst. No grade is better than any; one off the scale is kept. */
export function worseGrade(scale: readonly string[], known: string | undefined, leadsTo: string): string {
  if (known === undefined || !scale.includes(known)) return leadsTo;
  return scale.indexOf(leadsTo) > scale.indexOf(known) ? leadsTo : known;
}
