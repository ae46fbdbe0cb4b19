import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapacityView, contract, WhoAmI } from '#modules/identity/contract.ts';
import { setShownCapacity } from '#platform/api/web/callHeaders.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { ownProblem } from '#platform/api/web/ownProblem.ts';
import { askToSignIn } from '#platform/api/web/signInNeeded.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import type { Capacity } from '#platform/ui/desk/CapacitySwitch.tsx';
import { stayShown } from './stayShown.ts';

const identity = createClient<typeof contract>('identity');

const UNAUTHORIZED = 401;
const who = stayShown({
  ask: (signal) => identity.whoAmI(undefined, { signal }),
  signInAgain: () => askToSignIn(ownProblem('session.ended', UNAUTHORIZED)),
  startAnew: () => location.reload(),
});

export const sessionQuery = {
  queryKey: ['identity', 'whoAmI'],
  queryFn: ({ signal }: { signal: AbortSignal }) => who(signal),
};

/** Who is signed in and as whom they act. Pages ask the same query and share its answer. */
export function useSession(): { session: WhoAmI | undefined; failed: boolean } {
  const { data, isError } = useQuery(sessionQuery);
  const current = data?.current ?? undefined;
  useEffect(() => setShownCapacity(current), [current]);
  return { session: data, failed: isError };
}

/**
 * Goes on as somebody else. The page is loaded anew at the door of that capacity: nothing of the old one stays.
 * @param path where to go on, instead of the first page of that door
 */
export async function actAs(capacity: CapacityView, path?: string): Promise<void> {
  const { kind } = capacity;
  if (kind === 'firm') await identity.actAs({ kind, organisation: capacity.organisation.id });
  else if (kind === 'officer') await identity.actAs({ kind, post: capacity.post });
  else await identity.actAs({ kind });
  location.assign(path ?? (kind === 'officer' ? '/desk' : '/space'));
}

/** The capacities in the words of the page. */
export function useCapacities(session: WhoAmI | undefined): Capacity[] {
  const { t } = useTranslation();
  const text = useText();
  const named = useName();
  return (session?.capacities ?? []).map((capacity) => {
    const { key, kind } = capacity;
    if (kind === 'person') return { key, kind, title: session?.person?.name ?? '' };
    if (kind === 'officer')
      return { key, kind, title: named(capacity.agency.name), note: text(capacity.role.title) };
    return { key, kind, title: capacity.organisation.name, note: t(`app.delegation.${capacity.delegation}`) };
  });
}
