import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { actAs, useSession } from '../app/session.ts';

/** From one's own name to a firm that one may act for, or to one that is still to be founded. */
export function ActForFirm() {
  const { t } = useTranslation();
  const { session } = useSession();
  const firms = (session?.capacities ?? []).filter((capacity) => capacity.kind === 'firm');
  return (
    <section className="ow-stack space-section" aria-labelledby="for-firm">
      <h2 id="for-firm">{t('space.actForFirm.title')}</h2>
      <p>{t(firms.length > 0 ? 'space.actForFirm.choose' : 'space.actForFirm.none')}</p>
      <div className="ow-row">
        {firms.map((firm) => (
          <Button key={firm.key} onClick={() => void actAs(firm)}>
            {firm.organisation.name}
          </Button>
        ))}
        <ButtonLink href="/space/start">{t('app.nav.start')}</ButtonLink>
      </div>
    </section>
  );
}
