import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { ReceiptView } from '../contract.ts';
import { counters } from './countersClient.ts';
import { useWhere } from './useWhere.ts';

/** What the applicant takes along; can be printed again from the list of the counter. */
export function ReceiptPage() {
  const { t } = useTranslation();
  const { caseId = '' } = useParams({ strict: false });
  const { data, problem, loading } = useRead(['counters', 'receipt', caseId], (signal) =>
    counters.getReceipt({ caseId }, { signal }),
  );
  return (
    <Page
      title={t('counters.receipt.title')}
      lead={data && t('counters.receipt.lead', { number: data.number })}
      crumbs={[{ href: '/desk/counter', title: t('counters.title') }]}
      width="text"
    >
      {loading && <Skeleton lines={8} />}
      <ProblemNotice problem={problem} />
      {data && <Receipt receipt={data} />}
      <div className="ow-row ow-no-print">
        <Button kind="primary" onClick={() => window.print()}>
          {t('counters.receipt.print')}
        </Button>
        <ButtonLink href="/desk/counter/new">{t('counters.form.another')}</ButtonLink>
      </div>
    </Page>
  );
}

function Receipt({ receipt }: { receipt: ReceiptView }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const where = useWhere();
  const { number, title, firm, present, clerk, intake, materials, dueOn } = receipt;
  return (
    <>
      <DescriptionList
        items={[
          { term: t('counters.number'), value: number },
          { term: t('counters.matter'), value: text(title) },
          { term: t('counters.applicant'), value: firm },
          {
            term: t('counters.receipt.present'),
            value: t('counters.receipt.checked', {
              name: present,
              how: t(`counters.identity.${intake.identityCheck}`),
            }),
          },
          { term: t('counters.acceptedAt'), value: where(intake.acceptedAt) },
          { term: t('counters.receipt.on'), value: format.dateTime(intake.acceptedOn) },
          { term: t('counters.receipt.clerk'), value: clerk },
          { term: t('counters.handledBy'), value: where(intake.handledBy) },
          { term: t('counters.due'), value: dueOn ? format.date(dueOn) : t('counters.noDue') },
          {
            term: t('counters.receipt.materials'),
            value:
              materials.length === 0 ? (
                t('counters.receipt.noMaterials')
              ) : (
                <ol className="ow-list">
                  {materials.map((one) => (
                    <li key={one.title.zh}>
                      {t('counters.receipt.files', { title: text(one.title), count: one.files })}
                    </li>
                  ))}
                </ol>
              ),
          },
        ]}
      />
      <p>{t('counters.receipt.follow')}</p>
    </>
  );
}
