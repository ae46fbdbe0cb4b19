import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { ObjectionView } from '../contract.ts';
import { registration } from './registrationClient.ts';
import { SettleObjection } from './SettleObjection.tsx';

interface ObjectionsOfCaseProps {
  caseId: string;
  /** The case was or is made public. */
  noticed: boolean;
}

/** What was objected to a public notice, without names, and the answers; whoever handles the case answers here. */
export function ObjectionsOfCase({ caseId, noticed }: ObjectionsOfCaseProps) {
  const { t } = useTranslation();
  const { data, problem } = useRead(
    ['registration', 'objections', caseId],
    (signal) => registration.listObjections({ caseId }, { signal }),
    { wanted: noticed },
  );
  if (!noticed) return null;
  return (
    <section className="ow-stack" aria-labelledby="objections">
      <h2 id="objections">{t('registration.objections.title')}</h2>
      <ProblemNotice problem={problem} />
      {data?.objections.length === 0 && <p>{t('registration.objections.none')}</p>}
      {data?.objections.map((objection) => (
        <OneObjection key={objection.id} objection={objection} maySettle={data.maySettle} />
      ))}
    </section>
  );
}

function OneObjection({ objection, maySettle }: { objection: ObjectionView; maySettle: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { reason, raisedAt, settledAt, answer } = objection;
  return (
    <article className="ow-card">
      <div className="ow-card__head">
        <h3>{t('registration.objections.raised', { at: format.dateTime(raisedAt) })}</h3>
      </div>
      <div className="ow-card__body ow-stack">
        <p>{reason}</p>
        {settledAt && (
          <p>{t('registration.objections.answered', { at: format.dateTime(settledAt), answer })}</p>
        )}
        {!settledAt && maySettle && <SettleObjection objection={objection} />}
        {!settledAt && !maySettle && <p>{t('registration.objections.waiting')}</p>}
      </div>
    </article>
  );
}
