import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useLanguage, useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { BundlePreview } from '../contract.ts';
import { useAmount } from './useAmount.ts';

const TONES = { yes: 'good', no: 'ended', unknown: 'draft' } as const;

/** Which permits apply, which papers, how long and how much, before anything is applied for. */
export function WhatApplies({ preview }: { preview: BundlePreview }) {
  const { t } = useTranslation();
  const text = useText();
  const english = useLanguage() === 'en';
  const format = useFormat();
  const amount = useAmount();
  const { parts, promised, oneByOne, fee, visits, fields, papers, materials, survey } = preview;
  const titleOf = (id: string) => text(parts.find((part) => part.member === id)?.title ?? { zh: id, en: id });
  // Compared only where it saves something: before the questions are answered only what is surely needed is counted singly.
  const against = (count: { asked: number; sum: number }) =>
    count.sum > count.asked ? t('bundles.applies.against', count) : count.asked;
  const list = (by: 'upload' | 'fetch') => materials.filter((material) => material.by === by);
  return (
    <div className="ow-stack">
      <Table
        caption={t('bundles.applies.title')}
        hideCaption
        rows={parts}
        rowKey={({ member }) => member}
        empty={<p>{t('bundles.applies.none')}</p>}
        columns={[
          {
            key: 'title',
            title: t('bundles.applies.part'),
            render: ({ matter, title, after }) => (
              <>
                <a href={`/matters/${matter}`}>{text(title)}</a>
                {after.length > 0 && (
                  <small className="bundles-note">
                    {t('bundles.applies.after', { parts: after.map(titleOf).join(t('bundles.comma')) })}
                  </small>
                )}
              </>
            ),
          },
          {
            key: 'applies',
            title: t('bundles.applies.applies'),
            render: ({ applies, leftOut }) => (
              <StateTag tone={leftOut ? 'ended' : TONES[applies]}>
                {t(leftOut ? 'bundles.applies.leftOut' : `bundles.applies.${applies}`)}
              </StateTag>
            ),
          },
          {
            key: 'agency',
            title: t('bundles.applies.agency'),
            render: ({ agency }) => (agency ? (english && agency.en) || agency.zh : '—'),
          },
          {
            key: 'promised',
            title: t('bundles.applies.promised'),
            render: ({ promisedTime }) => amount(promisedTime),
          },
          { key: 'legal', title: t('bundles.applies.legal'), render: ({ legalTime }) => amount(legalTime) },
        ]}
      />
      <DescriptionList
        items={[
          {
            term: t('bundles.applies.time'),
            value: promised ? t(`bundles.applies.by.${promised.by}`, { time: amount(promised) }) : '—',
            source: oneByOne ? t('bundles.applies.singly', { time: amount(oneByOne) }) : undefined,
          },
          {
            term: t('bundles.applies.fee'),
            value: Number(fee) === 0 ? t('bundles.applies.free') : format.money(fee),
          },
          ...(survey
            ? [
                {
                  term: t('bundles.applies.survey'),
                  value: t('bundles.applies.surveyShared', {
                    parts: survey.parts.map(titleOf).join(t('bundles.comma')),
                  }),
                },
              ]
            : []),
          { term: t('bundles.applies.visits'), value: against(visits) },
          { term: t('bundles.applies.fields'), value: against(fields) },
          { term: t('bundles.applies.papers'), value: against(papers) },
          {
            term: t('bundles.applies.bring'),
            value:
              list('upload')
                .map(({ title }) => text(title))
                .join(t('bundles.comma')) || t('bundles.applies.nothing'),
          },
          {
            term: t('bundles.applies.fetched'),
            value:
              list('fetch')
                .map(({ title }) => text(title))
                .join(t('bundles.comma')) || '—',
          },
        ]}
      />
    </div>
  );
}
