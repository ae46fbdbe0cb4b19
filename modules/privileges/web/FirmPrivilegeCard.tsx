import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ReasonList } from '#platform/rules/web/ReasonList.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { FirmPrivilege } from '../contract.ts';
import { BenefitList } from './BenefitList.tsx';

const TONES = { true: 'good', false: 'ended', unknown: 'near' } as const;

interface FirmPrivilegeCardProps {
  privilege: FirmPrivilege;
  /** Beside each person who is named. */
  forPerson: (person: FirmPrivilege['named'][number]) => ReactNode;
  children?: ReactNode;
}

/** One privilege for one firm: why, whom, what is left. */
export function FirmPrivilegeCard({ privilege, forPerson, children }: FirmPrivilegeCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const { outcome, ways, named } = privilege;
  return (
    <section className="ow-stack" aria-labelledby={`privilege-${privilege.privilege}`}>
      <h2 id={`privilege-${privilege.privilege}`}>{text(privilege.title)}</h2>
      <p>
        <StateTag tone={TONES[outcome]}>{t(`privileges.outcome.${outcome}`)}</StateTag>
      </p>
      <p>{text(privilege.summary)}</p>
      <h3>{t('privileges.ways')}</h3>
      {ways.map((way) => (
        <div key={way.id}>
          <h4>{text(way.title)}</h4>
          <ReasonList reasons={way.reasons} />
        </div>
      ))}
      <h3>{t('privileges.benefits')}</h3>
      <BenefitList benefits={privilege.benefits} />
      <h3>{t('privileges.mine.named')}</h3>
      {named.length === 0 && <p>{t('privileges.mine.nobody')}</p>}
      <ul className="ow-frames">
        {named.map((person) => (
          <li key={person.id}>
            {person.name} · {person.position}{' '}
            {person.endedWhy === null && <StateTag tone="good">{t('privileges.mine.current')}</StateTag>}
            {person.endedWhy === 'firm' && <StateTag tone="ended">{t('privileges.mine.endedFirm')}</StateTag>}
            {person.endedWhy === 'listing' && (
              <StateTag tone="ended">{t('privileges.mine.endedListing')}</StateTag>
            )}
            {person.endedWhy === null && forPerson(person)}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
