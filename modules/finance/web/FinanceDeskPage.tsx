import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { financeClient } from './financeClient.ts';
import { ListsTable } from './ListsTable.tsx';
import { Receipts } from './Receipts.tsx';

const KEY = ['finance', 'desk'];

/** The office that keeps the lists sends them, and sees who has not acknowledged. */
export function FinanceDeskPage() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const { data, problem, loading } = useRead(KEY, (signal) => financeClient.getFinanceDesk({}, { signal }));
  const pushing = useSubmit(financeClient.pushLists);
  const keep = (answer: unknown) => queries.setQueryData(KEY, answer);
  async function push() {
    const done = await pushing.submit({});
    if (done) keep(done);
  }
  return (
    <Page title={t('finance.desk.title')} lead={t('finance.desk.lead')}>
      <ProblemNotice problem={problem ?? pushing.problem} />
      {loading && <Skeleton lines={8} />}
      {data && (
        <>
          <h2>{t('finance.lists')}</h2>
          <ListsTable lists={data.lists} />
          {data.unreadable.length > 0 && (
            <Notice
              kind="warning"
              title={t('finance.desk.unreadable', {
                names: data.unreadable.map(text).join(t('finance.mine.comma')),
              })}
              wayOut={t('finance.desk.unreadableWayOut')}
            />
          )}
          <p>{t('finance.desk.requests', data.requests)}</p>
          <div className="ow-row">
            <Button kind="primary" busy={pushing.busy} onClick={() => void push()}>
              {t('finance.desk.push')}
            </Button>
            <a href="/desk/registers">{t('finance.desk.keep')}</a>
          </div>
          <h2>{t('finance.desk.pushes')}</h2>
          {data.pushes.length === 0 && <p>{t('finance.desk.none')}</p>}
          {data.pushes.map((one) => (
            <section key={one.id} className="ow-stack" aria-labelledby={`push-${one.id}`}>
              <h3 id={`push-${one.id}`}>
                {t('finance.desk.pushed', {
                  at: format.dateTime(one.at),
                  missing: one.missing,
                  of: one.receipts.length,
                })}
              </h3>
              <Receipts push={one} onNoted={keep} />
            </section>
          ))}
        </>
      )}
    </Page>
  );
}
