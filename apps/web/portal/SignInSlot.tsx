import { useTranslation } from 'react-i18next';
import type { contract } from '#modules/identity/contract.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { useLoad } from '#platform/api/web/useLoad.ts';

const identity = createClient<typeof contract>('identity');

/** Sign in, or the name of the person who is, leading to their own space or desk. */
export function SignInSlot() {
  const { t } = useTranslation();
  const { data, loading } = useLoad((signal) => identity.whoAmI(undefined, { signal }), 'me');
  if (loading) return null;
  if (!data?.person) {
    const here = location.pathname + location.search;
    return (
      <a className="ow-tool ow-tool--strong" href={`/auth/sign-in?return=${encodeURIComponent(here)}`}>
        {t('portal.signIn')}
      </a>
    );
  }
  return (
    <a className="ow-tool ow-tool--strong" href={data.current?.startsWith('officer:') ? '/desk' : '/space'}>
      {data.person.name}
    </a>
  );
}
