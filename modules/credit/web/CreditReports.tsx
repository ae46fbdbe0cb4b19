import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useLanguage, useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { QrImage } from '#platform/ui/plain/QrImage.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { MyCredit, ReportView } from '../contract.ts';
import { credit } from './creditClient.ts';

interface CreditReportsProps {
  covered: MyCredit['covered'];
  reports: ReportView[];
  onDone: () => Promise<void>;
}

const QR_EDGE = 200;

/** One report in place of certificates of a clean record, and one code that shows it (CRD-05). */
export function CreditReports({ covered, reports, onDone }: CreditReportsProps) {
  const { t } = useTranslation();
  const text = useText();
  const { submit, busy, problem } = useSubmit(credit.requestCreditReport);
  const [latest] = reports;
  if (!covered) {
    return (
      <section className="ow-stack">
        <h2>{t('credit.mine.reports')}</h2>
        <p>{t('credit.mine.noReports')}</p>
      </section>
    );
  }
  const fields = covered.fields.map(text).join(t('credit.mine.comma'));
  return (
    <section className="ow-stack">
      <h2>{t('credit.mine.reports')}</h2>
      <p>{t('credit.mine.reportsLead', { count: covered.statedTotal })}</p>
      <p>{t('credit.mine.covered', { fields })}</p>
      <ProblemNotice problem={problem} />
      <div className="ow-row">
        <Button
          kind="primary"
          busy={busy}
          onClick={async () => {
            if (await submit({})) await onDone();
          }}
        >
          {t('credit.mine.request')}
        </Button>
      </div>
      {latest && (
        <div className="credit-report">
          <QrImage value={latest.codeUrl} label={t('credit.mine.codeAlt')} size={QR_EDGE} />
          <div>
            <h3>{t('credit.mine.code')}</h3>
            <p>{t('credit.mine.codeHelp')}</p>
          </div>
        </div>
      )}
      {reports.length > 0 && <ReportTable reports={reports} />}
    </section>
  );
}

function ReportTable({ reports }: { reports: ReportView[] }) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const format = useFormat();
  const finding = ({ fields, elsewhere }: ReportView) => {
    const found = fields.filter(({ records }) => records.length > 0).map(({ title }) => text(title));
    if (elsewhere.length > 0) found.push(t('credit.mine.elsewhere'));
    return found.length === 0
      ? t('credit.mine.clean')
      : t('credit.mine.found', { fields: found.join(t('credit.mine.comma')) });
  };
  return (
    <Table
      caption={t('credit.mine.reports')}
      hideCaption
      rows={reports}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        { key: 'number', title: t('credit.mine.number'), render: ({ number }) => number },
        { key: 'madeOn', title: t('credit.mine.madeOn'), render: ({ madeOn }) => format.date(madeOn) },
        { key: 'finding', title: t('credit.mine.finding'), render: finding },
        {
          key: 'files',
          title: t('credit.mine.files'),
          render: ({ id, number }) => (
            <span className="ow-row">
              <a href={`/api/credit/reports/${id}/document?language=${language}`} download>
                {t('credit.mine.pdf')} <span className="ow-hidden">{number}</span>
              </a>
              <a href={`/api/credit/reports/${id}/document?form=credential`} download>
                {t('credit.mine.jws')} <span className="ow-hidden">{number}</span>
              </a>
            </span>
          ),
        },
      ]}
    />
  );
}
