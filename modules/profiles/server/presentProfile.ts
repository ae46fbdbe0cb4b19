import type { OrganisationRow } from '#modules/organisations/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { ProfileView } from '../contract.ts';
import { asksOf } from './asks.ts';
import { declaredProfile } from './attributes.ts';
import { openTitles } from './openTitles.ts';
import { agenciesOf, presentEntry, type Reader } from './present.ts';
import { getProfile } from './profiles.ts';
import { foldOf } from './refoldProfile.ts';
import { openDisputesOf } from './valueRows.ts';

/** The whole profile of a firm as its reader sees it, by groups in the order of their files. */
export async function presentProfile(
  db: Queryable,
  firm: OrganisationRow,
  { now, reader }: { now: Date; reader: Reader },
): Promise<ProfileView> {
  const { id, name, uscc } = firm;
  const { attributes } = declaredProfile();
  const { decided, facts } = await foldOf(db, id, legalDate(now));
  const disputes = await openDisputesOf(db, id);
  const { version, updatedAt } = await getProfile(db, id);
  const titles = await openTitles(db, firm);
  const entries = attributes.map((attribute) => {
    const entry = presentEntry(attribute, decided.get(attribute.id)!, { disputes, reader });
    const values = titles[attribute.id];
    return values ? { ...entry, values } : entry;
  });
  const groups = Map.groupBy(entries, (_, index) => attributes[index]!.group.id);
  return {
    firm: { id, name, uscc },
    version,
    updatedAt: version === 0 ? null : updatedAt.toISOString(),
    known: Object.keys(facts).length,
    total: attributes.length,
    contradictions: entries.filter(({ contradicted }) => contradicted).length,
    groups: [...groups.values()].map((group) => ({ ...group[0]!.group!, entries: group })),
    sources: await presentSources(db, firm),
    mayAsk: reader.maySupply,
  };
}

async function presentSources(
  db: Queryable,
  { id, place }: OrganisationRow,
): Promise<ProfileView['sources']> {
  const outside = [...declaredProfile().sources.values()].filter(({ kind }) => kind === 'outside');
  const asks = new Map((await asksOf(db, id)).map((ask) => [ask.source, ask]));
  const agencyOf = await agenciesOf(
    db,
    place,
    outside.map(({ duty }) => duty),
  );
  return outside.map((source) => {
    const ask = asks.get(source.id);
    return {
      id: source.id,
      title: source.title,
      agency: agencyOf(source.duty),
      askedAt: ask?.asked_at.toISOString() ?? null,
      answeredAt: ask?.answered_at?.toISOString() ?? null,
      trouble: ask?.trouble ?? null,
    };
  });
}
