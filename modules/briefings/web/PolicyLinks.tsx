import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { StreamView } from '../contract.ts';

/** Policies by their names, the ended ones said to be so. */
export function PolicyLinks({ policies }: { policies: StreamView['policies'] }) {
  const { t } = useTranslation();
  const text = useText();
  return policies.map(({ policy, names, inForce }, index) => (
    <Fragment key={policy}>
      {index > 0 && ' · '}
      <a href={`/policies/${policy}`}>{text(names)}</a>
      {!inForce && t('briefings.ended')}
    </Fragment>
  ));
}
