/** A fact as stored: ids, codes, numbers as text, dates, flags. Never what identifies a natural person. */
export type FactJson = string | number | boolean | null | readonly string[];
