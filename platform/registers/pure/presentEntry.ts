import type { RegisterDefinition } from './definition.ts';
import type { Entry, EntryBody } from './entry.ts';

/** `public` is for everyone; `full` for those who keep the list or have a purpose to see it. */
export type View = 'public' | 'full';

/** The values that a reader of this view may see: personal fields stay out of the public one. */
export function visibleBody(definition: RegisterDefinition, body: EntryBody, view: View): EntryBody {
  if (view === 'full') return body;
  const open = definition.fields.filter((field) => !field.personal).map((field) => field.id);
  return Object.fromEntries(open.filter((id) => id in body).map((id) => [id, body[id]!]));
}

export function presentEntry(definition: RegisterDefinition, entry: Entry, view: View): Entry {
  return { ...entry, body: visibleBody(definition, entry.body, view) };
}
