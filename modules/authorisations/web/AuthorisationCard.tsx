import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import type { AuthorisationStatus, AuthorisationView } from '../contract.ts';

const TONES: Record<AuthorisationStatus, Tone> = {
  inForce: 'good',
  notBegun: 'draft',
  ended: 'ended',
  withdrawn: 'bad',
  unqualified: 'bad',
};

/** One authorisation: whose, for what, until when, and what became of the cases decided by it. */
export function AuthorisationCard({ one, children }: { one: AuthorisationView; children?: ReactNode }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { withdrawn, wrong } = one;
  return (
    <li>
      <h3>
        {one.officer.name}{' '}
        <StateTag tone={TONES[one.status]}>{t(`authorisations.status.${one.status}`)}</StateTag>
      </h3>
      <p>{one.matters.map(({ title }) => text(title)).join(' · ')}</p>
      <p>
        {t('authorisations.term')}{' '}
        {t('authorisations.termOf', { from: format.date(one.validFrom), to: format.date(one.validTo) })}
      </p>
      <p>
        {t('authorisations.qualification')} {one.qualification.number} · {t('authorisations.since')}{' '}
        {format.date(one.approvalSince)}
      </p>
      <p>
        {t('authorisations.grantedBy')}{' '}
        {t('authorisations.grantedOn', { name: one.grantedBy, on: format.date(one.grantedOn) })} ·{' '}
        {t('authorisations.counts', { decided: one.decided, checked: one.checked })}
      </p>
      {withdrawn && (
        <p>
          {t('authorisations.withdrawnBy', {
            on: format.date(withdrawn.on),
            name: withdrawn.by,
            reason: withdrawn.reason,
          })}
        </p>
      )}
      {wrong > 0 && !withdrawn && (
        <p>
          <strong>{t('authorisations.wrong', { count: wrong })}</strong>
        </p>
      )}
      {children}
    </li>
  );
}
