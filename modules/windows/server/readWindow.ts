import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { findRegister } from '#platform/registers/server/registers.ts';
import { VIRTUAL_WINDOW } from '../domain/windowSession.ts';

/** What the lists of the virtual window say here: whether there is one, its matters by class, and the stated totals. */
export async function readWindow(db: Queryable, today: string) {
  const matters = await findRegister(db, VIRTUAL_WINDOW);
  const listed = new Map<string, Text | null>();
  if (matters) {
    const classes = await findRegister(db, 'virtual-window-classes');
    const names = new Map<string, Text>();
    for (const { key, body } of classes ? await allEntries(db, { register: classes.id, asOf: today }) : []) {
      names.set(key, body['name'] as unknown as Text);
    }
    for (const { key, body } of await allEntries(db, { register: matters.id, asOf: today })) {
      listed.set(key, names.get(String(body['class'])) ?? null);
    }
  }
  const stated = async (name: string) => (await findRegister(db, name))?.definition.statedTotal?.count ?? 0;
  return {
    open: matters !== undefined,
    listed,
    stated: {
      classes: await stated('virtual-window-classes'),
      matters: await stated(VIRTUAL_WINDOW),
      provinces: await stated('virtual-window-provinces'),
      areas: await stated('virtual-window-areas'),
    },
  };
}
