import type { Matter, Share } from '#modules/catalogue/contract.ts';
import type { PublishedMatter } from '#modules/catalogue/index.ts';
import { competentAgency, findCompetentAgency } from '#platform/access/server/agencies.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Answers } from '#platform/forms/pure/form.ts';

/** A material that is called instead of uploaded. */
export interface SharedMaterial {
  material: Matter['materials'][number];
  share: Share;
}

export function sharesOf({ materials }: Pick<Matter, 'materials'>): SharedMaterial[] {
  return materials.flatMap((material) => (material.share ? [{ material, share: material.share }] : []));
}

/** The agency that decides an application filled in like this: the one to which the firm consents. */
export async function agencyOf(db: Queryable, published: PublishedMatter, answers: Answers): Promise<string> {
  const { body, place_id } = published;
  const { holder } = body.stages.find(({ kind }) => kind === 'decision') ?? body.stages[0]!;
  const { duty } = body.parties[holder.at] ?? Object.values(body.parties)[0]!;
  const chosen = answers[body.placeField];
  const there = typeof chosen === 'string' && chosen !== '' && (await findCompetentAgency(db, chosen, duty));
  return (there || (await competentAgency(db, place_id, duty))).id;
}
