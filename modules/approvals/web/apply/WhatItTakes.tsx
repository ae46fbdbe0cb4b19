import { useTranslation } from 'react-i18next';
import type { MatterGuide } from '#modules/catalogue/contract.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';

/** How long it takes, what it costs, what has to be brought: as the guide says. */
export function WhatItTakes({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { promisedTime, legalTime, atOnce, fee, body, citations } = guide;
  const cite = (source: string) => {
    const cited = citations[source];
    return cited && text(cited);
  };
  const long = ({ amount, unit }: typeof legalTime) => t(`approvals.takes.${unit}`, { count: amount });
  const uploads = body.materials.filter(({ by }) => by === 'upload');
  const free = Number(fee) === 0;
  return (
    <section className="ow-stack approvals-part">
      <h2>{t('approvals.takes.title')}</h2>
      <DescriptionList
        items={[
          {
            term: t('approvals.takes.promised'),
            value: atOnce ? t('approvals.takes.atOnce') : long(promisedTime),
            source: cite(promisedTime.source),
          },
          { term: t('approvals.takes.legal'), value: long(legalTime), source: cite(legalTime.source) },
          {
            term: t('approvals.takes.fee'),
            value: free ? t('approvals.takes.free') : format.money(fee),
            source: cite(body.fee.source),
          },
          {
            term: t('approvals.takes.bring'),
            value:
              uploads.length === 0
                ? t('approvals.takes.nothing')
                : uploads.map(({ title }) => text(title)).join(t('approvals.takes.comma')),
          },
        ]}
      />
    </section>
  );
}
