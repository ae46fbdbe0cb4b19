import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { DraftShare } from '../contract.ts';
import { sharingClient } from './sharingClient.ts';
import { Values } from './Values.tsx';

interface ShareCardProps {
  draftId: string;
  share: DraftShare;
  maySubmit: boolean;
  onCalled: () => void;
}

/** One item: what it holds, who gets it and for how long, consent and call in one press. */
export function ShareCard({ draftId, share, maySubmit, onCalled }: ShareCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const consent = useSubmit(sharingClient.consentToShare);
  const calling = useSubmit(sharingClient.callForDraft);
  const { item, fetched, basis } = share;
  const title = text(share.title);
  const needsConsent = share.needsConsent && !share.consent;
  const send = async () => {
    if (needsConsent && !(await consent.submit({ draftId, item }))) return;
    if (await calling.submit({ draftId, item })) onCalled();
  };
  const word = fetched ? 'again' : needsConsent ? 'agree' : 'call';
  return (
    <div className="ow-stack">
      <h3>{title}</h3>
      <p>
        {t('sharing.apply.to', {
          agency: name(share.agency),
          use: t(`sharing.use.${share.use}`),
          days: share.consentDays,
        })}
      </p>
      <p>
        {t('sharing.apply.holds', { holds: text(share.holds) })}
        {basis && ` ${t('sharing.apply.basis', { basis: text(basis) })}`}
      </p>
      {share.inForce === false && !fetched && (
        <Notice
          kind="warning"
          title={t('sharing.apply.notInForce', { title })}
          wayOut={t('sharing.apply.notInForceWayOut')}
        />
      )}
      {fetched && (
        <>
          <Notice kind="success" title={t('sharing.apply.done', { at: format.dateTime(fetched.at) })} />
          <Values values={fetched.values} />
        </>
      )}
      {share.consent && (
        <p>{t('sharing.apply.consented', { until: format.dateTime(share.consent.until) })}</p>
      )}
      <ProblemNotice problem={consent.problem ?? calling.problem} />
      {!maySubmit && <p>{t('sharing.apply.ownerOnly')}</p>}
      {maySubmit && share.inForce !== false && (
        <div className="ow-row">
          <Button
            kind={fetched ? 'secondary' : 'primary'}
            busy={consent.busy || calling.busy}
            onClick={() => void send()}
          >
            {t(`sharing.apply.${word}`, { title })}
          </Button>
        </div>
      )}
    </div>
  );
}
