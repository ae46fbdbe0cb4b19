import { useTranslation } from 'react-i18next';
import type { FoundingView } from '#modules/organisations/domain/foundingContract.ts';
import { FoundingFacts } from '#modules/organisations/web/founding/FoundingFacts.tsx';
import { SignButton } from '#modules/organisations/web/founding/SignButton.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { actAs } from '../app/session.ts';
import { AbandonFounding } from './AbandonFounding.tsx';

interface FoundingCardProps {
  founding: FoundingView;
  onChanged: () => void;
  onEdit: () => void;
}

/** Where the one form of the six offices is filled in, and where a trader is registered on the spot. */
const APPLY = {
  enterprise: '/space/events/business-start/apply',
  trader: '/space/apply/self-employed-registration',
};

/** A firm in preparation: who has signed, and what comes next. */
export function FoundingCard({ founding, onChanged, onEdit }: FoundingCardProps) {
  const { t } = useTranslation();
  const { organisation, uscc, name, founders, allSigned, mayChange, scope, kind } = founding;
  const missing = founders.filter(({ signedAt }) => signedAt === null).map((founder) => founder.name);
  const trader = kind === 'individual-business';
  const firm = {
    kind: 'firm' as const,
    key: `firm:${organisation}`,
    organisation: { id: organisation, uscc, name },
    delegation: 'owner' as const,
    may: [],
    validTo: null,
  };
  return (
    <section className="ow-stack" aria-labelledby={organisation}>
      <h3 id={organisation}>{name}</h3>
      <FoundingFacts founding={founding} />
      {scope.refused.length > 0 && (
        <Notice
          kind="error"
          title={t('foundings.refused', { terms: scope.refused.map((one) => one.name.zh).join('、') })}
        />
      )}
      {founders.some(({ mine }) => mine) && <SignButton founding={founding} onSigned={onChanged} />}
      {!allSigned && <Notice kind="info" title={t('foundings.waiting', { names: missing.join('、') })} />}
      {allSigned && mayChange && (
        <Notice
          kind="success"
          title={t('foundings.ready')}
          action={
            <Button kind="primary" onClick={() => void actAs(firm, trader ? APPLY.trader : APPLY.enterprise)}>
              {t(trader ? 'foundings.goTrader' : 'foundings.go')}
            </Button>
          }
        />
      )}
      {mayChange && (
        <div className="ow-row">
          <Button onClick={onEdit}>{t('foundings.change')}</Button>
          <AbandonFounding founding={founding} onDone={onChanged} />
        </div>
      )}
    </section>
  );
}
