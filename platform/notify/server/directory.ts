import type { Queryable } from '#platform/db/server/database.ts';
import type { Language } from '#platform/i18n/pure/text.ts';

/** How a person can be reached. Read when something is sent; addresses are copied nowhere. */
export interface Contact {
  id: string;
  name: string;
  mobile: string | null;
  email: string | null;
  language: Language | null;
}

/** What notices ask about people and firms. Given by the composition root: the platform knows no module. */
export interface Directory {
  /** Unknown ids are left out. */
  contacts(db: Queryable, personIds: readonly string[]): Promise<Map<string, Contact>>;
  /** Who receives for a firm on that day: owners, and agents who may. @param on 'YYYY-MM-DD' */
  receiversOf(db: Queryable, organisation: string, on: string): Promise<string[]>;
  /** Keys of everything a person may act as on that day. @param on 'YYYY-MM-DD' */
  capacitiesOf(db: Queryable, person: string, on: string): Promise<string[]>;
}
