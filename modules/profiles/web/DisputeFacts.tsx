import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { DisputeView } from '../contract.ts';
import { useFact } from './useFact.ts';

/** Both words side by side: what the source says and what the firm says, and what has been decided. */
export function DisputeFacts({ dispute }: { dispute: DisputeView }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const shown = useFact();
  const { attribute, source, agency, disputed, asOf, claimed, settled, settledAs } = dispute;
  return (
    <DescriptionList
      items={[
        { term: t('profiles.disputed.attribute'), value: text(attribute.names) },
        { term: t('profiles.held.source'), value: text(source.title), source: agency && name(agency) },
        {
          term: t('profiles.disputed.says'),
          value: shown(attribute, disputed),
          source: t('profiles.disputed.asOf', { date: format.date(asOf) }),
        },
        { term: t('profiles.disputed.claims'), value: shown(attribute, claimed) },
        settled
          ? {
              term: t('profiles.disputed.outcome'),
              value: settledAs
                ? t('profiles.disputed.correctedTo', { value: shown(attribute, settledAs) })
                : t(`profiles.disputed.${settled}`),
            }
          : { term: t('profiles.disputed.meanwhile'), value: t(`profiles.dispute.${dispute.whileDisputed}`) },
      ]}
    />
  );
}
