import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { SharingFigures } from '../contract.ts';
import { sharingClient } from './sharingClient.ts';

/** How much was really called in a period, beside what the source documents aim at. */
export function FiguresPage() {
  const { t } = useTranslation();
  const text = useText();
  const today = legalDate(new Date());
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today);
  const { data, problem, loading } = useRead(['sharing', 'figures', from, to], (signal) =>
    sharingClient.getSharingFigures({ from, to }, { signal }),
  );
  const aim = (value: number | null, unit = '') =>
    value === null ? undefined : t('sharing.figures.aim', { aim: `${value}${unit}` });
  const rate = ({ part, whole, percent }: SharingFigures['eMaterials']) =>
    t('sharing.figures.rate', { percent, part, whole });
  return (
    <Page title={t('sharing.figures.title')} lead={t('sharing.figures.lead')}>
      <div className="ow-row">
        <TextField
          name="from"
          type="date"
          label={t('sharing.figures.from')}
          value={from}
          onChange={setFrom}
        />
        <TextField name="to" type="date" label={t('sharing.figures.to')} value={to} onChange={setTo} />
      </div>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={4} />}
      {data && (
        <DescriptionList
          items={[
            {
              term: t('sharing.figures.matters'),
              value: `${data.matters.count} ${data.matters.names.map(text).join(t('sharing.figures.comma'))}`,
              source: aim(data.matters.aim),
            },
            {
              term: t('sharing.figures.eMaterials'),
              value: rate(data.eMaterials),
              source: aim(data.eMaterials.aim, '%'),
            },
            {
              term: t('sharing.figures.licenceUse'),
              value: rate(data.licenceUse),
              source: aim(data.licenceUse.aim, '%'),
            },
            {
              term: t('sharing.figures.calls'),
              value:
                Object.entries(data.calls)
                  .filter(([, count]) => count > 0)
                  .map(([outcome, count]) => `${t(`sharing.outcome.${outcome}`)} ${count}`)
                  .join(t('sharing.figures.comma')) || t('sharing.figures.noCalls'),
            },
          ]}
        />
      )}
    </Page>
  );
}
