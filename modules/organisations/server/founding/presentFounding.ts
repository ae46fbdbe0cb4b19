import { findPerson, maskMobile } from '#modules/identity/index.ts';
import { findPlace } from '#platform/access/server/places.ts';
import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { FoundingView, ScopeView } from '../../domain/foundingContract.ts';
import { getOrganisationRow } from '../organisations.ts';
import { type FounderRow, findFounding, foundersOf } from './foundings.ts';
import { readScope, type Scope } from './scope.ts';

/** The founding as one of its people sees it. @throws Problem notFound */
export async function presentFounding(call: Call, organisation: string): Promise<FoundingView> {
  const founding = await findFounding(call.db, organisation);
  if (!founding) throw new Problem('notFound', 404);
  const firm = await getOrganisationRow(call.db, organisation);
  const founders = await foundersOf(call.db, organisation);
  const me = await asker(call);
  const place = await findPlace(call.db, firm.place);
  const { capital, scope, catch_all: catchAll, cluster, digest } = founding;
  const mayChange = founding.started_by === me.id && firm.status === 'preparing';
  const read = await readScope(call.db, { scope, catchAll }, firm.place, legalDate(call.now));
  return {
    organisation,
    uscc: firm.uscc,
    name: firm.name,
    kind: firm.kind,
    status: firm.status,
    place: firm.place,
    placeName: place ? { zh: place.name.zh, en: place.name.en ?? place.name.zh } : null,
    address: firm.address ?? '',
    legalRepresentative: firm.legalRepresentative ?? '',
    capital,
    catchAll,
    cluster,
    scope: presentScope(read),
    digest,
    founders: founders.map((founder) => ({
      name: founder.name,
      // Whoever wrote it may correct it.
      mobile: mayChange ? founder.mobile : (maskMobile(founder.mobile) ?? ''),
      share: founder.share,
      signedAt: counts(founder, digest) ? founder.signed_at!.toISOString() : null,
      mine: isFounder(founder, me) && !counts(founder, digest),
    })),
    allSigned: founders.every((founder) => counts(founder, digest)),
    mayChange,
  };
}

export function presentScope({ terms, unknown, refused, text }: Scope): ScopeView {
  return {
    terms: terms.map(({ code, name, permit, permitTitle }) => ({ code, name, permit, permitTitle })),
    unknown,
    refused: refused.map(({ term, reason }) => ({ code: term.code, name: term.name, reason })),
    text,
  };
}

/** A signature counts as long as nothing of what was signed has changed. */
export function counts(founder: Pick<FounderRow, 'signed_digest'>, digest: string): boolean {
  return founder.signed_digest === digest;
}

export interface Asker {
  id: string;
  name: string;
  mobile: string | null;
}

/** The person who asks, in whatever capacity. @throws Problem access.signInNeeded */
export async function asker({ actor, db }: Call): Promise<Asker> {
  if (!('person' in actor)) throw new Problem('access.signInNeeded', 401);
  const person = await findPerson(db, actor.person.id);
  return { id: actor.person.id, name: actor.person.name, mobile: person?.mobile ?? null };
}

/** Name and mobile must both be the founder's: a name alone has many bearers. */
export function isFounder(founder: Pick<FounderRow, 'name' | 'mobile'>, me: Asker): boolean {
  return founder.name === me.name && founder.mobile === me.mobile;
}
