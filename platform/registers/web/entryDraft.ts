import type { Text } from '#platform/i18n/pure/text.ts';
import type { RegisterField } from '../contract.ts';

type Value = string | number | boolean | Text;
type Body = Record<string, Value>;

/** What stands in the boxes of an entry's form, by the name of the box: a translated field has two. */
export type EntryDraft = Record<string, string>;

const ZH = '.zh';
const EN = '.en';

/** The boxes of a field. */
export function boxesOf({ id, translated }: RegisterField): string[] {
  return translated ? [id + ZH, id + EN] : [id];
}

export function draftOf(fields: readonly RegisterField[], body: Body): EntryDraft {
  const draft: EntryDraft = {};
  for (const field of fields) {
    const value = body[field.id];
    if (value === undefined) continue;
    if (typeof value === 'object') {
      draft[field.id + ZH] = value.zh;
      draft[field.id + EN] = value.en;
    } else draft[field.id] = String(value);
  }
  return draft;
}

/** The entry as the operation takes it; empty boxes are left out, and what is no number stays for the server to refuse. */
export function bodyOf(fields: readonly RegisterField[], draft: EntryDraft): Body {
  const body: Body = {};
  for (const field of fields) {
    const { id, type, translated } = field;
    if (translated) {
      const text = { zh: trimmed(draft[id + ZH]), en: trimmed(draft[id + EN]) };
      if (text.zh !== '' || text.en !== '') body[id] = text;
      continue;
    }
    const typed = trimmed(draft[id]);
    if (typed === '') continue;
    const number = Number(typed);
    if (type === 'number') body[id] = Number.isFinite(number) ? number : typed;
    else body[id] = type === 'boolean' ? typed === 'true' : typed;
  }
  return body;
}

function trimmed(typed: string | undefined): string {
  return typed?.trim() ?? '';
}
