/**
 * What a check may look up besides the form. Everything is optional: in the browser, where registers and
 * places are not at hand, the value counts as known and the server decides.
 */
export interface Lookups {
  /** Legal date 'YYYY-MM-DD': what `today` in a form's limits means, and whether somebody is born yet. */
  today?: string;
  hasEntry?(register: string, key: string): boolean;
  placeExists?(place: string): boolean;
  isWithin?(place: string, ancestor: string): boolean;
}
