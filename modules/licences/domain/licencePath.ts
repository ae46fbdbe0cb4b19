/** The page of a licence in the space of its firm; an older number leads there too. */
export function licencePath(number: string): string {
  return `/space/licences/${encodeURIComponent(number)}`;
}
