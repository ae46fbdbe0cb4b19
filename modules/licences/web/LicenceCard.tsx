import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { LicenceView } from '../contract.ts';
import { LicenceDownloads } from './LicenceDownloads.tsx';
import { LicenceStatusTag } from './LicenceStatusTag.tsx';
import { LicenceTerm } from './LicenceTerm.tsx';
import { ShowLicence } from './ShowLicence.tsx';
import './licences.css';

interface LicenceCardProps {
  licence: LicenceView;
  /** Further things to do with it, after showing and downloading. */
  children?: ReactNode;
}

/** A licence as it hangs on the wall: what it is, for whom, whether it stands, until when; with its code and its PDF. */
export function LicenceCard({ licence, children }: LicenceCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const [shown, setShown] = useState(false);
  const { number, title, issuer, fields, issuedOn, status, statusReason, check } = licence;
  const facts = fields.map(({ label, value }) => ({ term: text(label), value: text(value) }));
  return (
    <article className={status === 'valid' ? 'licence' : 'licence licence--ended'}>
      <div className="licence__head">
        <div>
          <h2>{text(title)}</h2>
          <p className="licence__number">{number}</p>
        </div>
        <LicenceStatusTag licence={licence} />
      </div>
      {statusReason && <p>{t('licences.wallet.why', { reason: t(`licences.reasons.${statusReason}`) })}</p>}
      <LicenceTerm licence={licence} />
      <DescriptionList
        items={[
          ...facts,
          { term: t('licences.wallet.issuer'), value: name(issuer) },
          { term: t('licences.wallet.issuedOn'), value: format.date(issuedOn) },
          ...(check
            ? [
                {
                  term: t('licences.wallet.check'),
                  value: t(`licences.check.${check.result}`, { on: format.date(check.on) }),
                },
              ]
            : []),
        ]}
      />
      <div className="ow-row">
        <Button onClick={() => setShown(true)}>{t('licences.wallet.show')}</Button>
        <LicenceDownloads licenceId={licence.id} title={text(title)} />
      </div>
      {children}
      <ShowLicence licence={licence} open={shown} onClose={() => setShown(false)} />
    </article>
  );
}
