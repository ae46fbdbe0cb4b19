import type { Language } from '#platform/i18n/pure/text.ts';
import type { Field } from '../form.ts';

/** What showing an answer may look up; a name that is not known leaves the id to be shown. */
export interface Names {
  placeName?(place: string): string | undefined;
  entryName?(register: string, key: string): string | undefined;
}

/** The words for one text answer. Whatever was typed comes back readable, right or wrong. */
export type ShowValue = (answer: string, field: Field, how: Names & { language: Language }) => string;
