import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { JwsLink } from './JwsLink.tsx';
import { sharingClient } from './sharingClient.ts';
import { Values } from './Values.tsx';
import './sharing.css';

/** E-licences of a case beside its materials, in every step: kept copies, and what may be called (DAT-04). */
export function SharesOfCase({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const refresh = useRefresh();
  const calling = useSubmit(sharingClient.callForCase);
  const { data } = useRead(['sharing', 'case', caseId], (signal) =>
    sharingClient.listCaseShares({ caseId }, { signal }),
  );
  if (!data || (data.copies.length === 0 && data.offered.length === 0)) return null;
  return (
    <CasePart title={t('sharing.case.title')}>
      <ul className="sharing-cards">
        {data.copies.map(({ id, title, at, values, inForce, copy }) => (
          <li key={id} className="sharing-card">
            <h3>{text(title)}</h3>
            <p>
              {t('sharing.case.copy', { at: format.dateTime(at) })}
              {inForce !== null && ` · ${t(inForce ? 'sharing.case.validNow' : 'sharing.case.invalidNow')}`}
            </p>
            <Values values={values} />
            <JwsLink jws={copy} name={`licence-${id}`}>
              {t('sharing.case.download')}
            </JwsLink>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={calling.problem} />
      {data.mayCall && data.offered.length > 0 && (
        <>
          <h3>{t('sharing.case.offered')}</h3>
          <ul className="sharing-cards">
            {data.offered.map(({ item, title, use, basis, consented }) => (
              <li key={item} className="sharing-card">
                <p>
                  {text(title)} · {t(`sharing.use.${use}`)} ·{' '}
                  {t(consented ? 'sharing.case.consented' : 'sharing.case.noConsent')}
                </p>
                {consented && (
                  <Button
                    busy={calling.busy}
                    onClick={() =>
                      void calling.submit({ caseId, item, use, basis }).then((done) => done && refresh())
                    }
                  >
                    {t('sharing.case.call', { title: text(title) })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </CasePart>
  );
}
