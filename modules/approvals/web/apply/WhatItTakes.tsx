import { useTranslation } from 'react-i18next';
import type { MatterGuide } from '#modules/catalogue/contract.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { ApplyDraft } from './applyDesk.ts';

interface WhatItTakesProps {
  guide: MatterGuide;
  /** As it is on the track that the application takes. */
  draft: Pick<ApplyDraft, 'body' | 'asks'>;
}

/** How long it takes, what it costs, what has to be brought: as it is for this application. */
export function WhatItTakes({ guide, draft }: WhatItTakesProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { fee, citations } = guide;
  const { body, asks } = draft;
  const { promisedTime, legalTime } = { ...guide, ...body };
  const cite = (source: string) => {
    const cited = citations[source];
    return cited && text(cited);
  };
  const long = ({ amount, unit }: typeof legalTime) => t(`approvals.takes.${unit}`, { count: amount });
  const uploads = body.materials.filter(({ id }) => asks[id] === 'now' || asks[id] === 'later');
  const free = Number(fee) === 0;
  return (
    <section className="ow-stack approvals-part">
      <h2>{t('approvals.takes.title')}</h2>
      <DescriptionList
        items={[
          {
            term: t('approvals.takes.promised'),
            value: promisedTime.amount === 0 ? t('approvals.takes.atOnce') : long(promisedTime),
            source: cite(promisedTime.source),
          },
          { term: t('approvals.takes.legal'), value: long(legalTime), source: cite(legalTime.source) },
          {
            term: t('approvals.takes.fee'),
            value: free ? t('approvals.takes.free') : format.money(fee),
            source: cite(guide.body.fee.source),
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
