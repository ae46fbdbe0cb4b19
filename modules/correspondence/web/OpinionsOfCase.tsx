import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { AskOpinion } from './AskOpinion.tsx';
import { OneOpinion } from './OneOpinion.tsx';
import { StopResults } from './StopResults.tsx';
import { talkClient } from './talkClient.ts';
import './talk.css';

interface OpinionsOfCaseProps {
  caseId: string;
  door: 'desk' | 'space';
  ended: boolean;
}

/** Who was asked for an opinion and what came back, and what times that did not count brought. */
export function OpinionsOfCase({ caseId, door, ended }: OpinionsOfCaseProps) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [asking, setAsking] = useState(false);
  const { data } = useRead(['correspondence', 'opinions', caseId], (signal) =>
    talkClient.listOpinions({ caseId }, { signal }),
  );
  if (!data) return null;
  const { opinions, results, mayAsk } = data;
  const count = (standing: string) => opinions.filter((one) => one.standing === standing).length;
  const [late, waiting] = [count('late'), count('open')];
  return (
    <>
      {(opinions.length > 0 || mayAsk) && (
        <div className="talk">
          <CasePart
            title={t('correspondence.opinions.title')}
            mark={
              <span className="ow-row">
                {late > 0 && (
                  <StateTag tone="bad">{t('correspondence.opinions.lateCount', { count: late })}</StateTag>
                )}
                {waiting > 0 && (
                  <StateTag tone="still">
                    {t('correspondence.opinions.openCount', { count: waiting })}
                  </StateTag>
                )}
              </span>
            }
          >
            {opinions.length === 0 && <p>{t('correspondence.opinions.none')}</p>}
            {opinions.map((opinion) => (
              <OneOpinion
                key={opinion.caseId}
                opinion={opinion}
                {...(door === 'desk' && { href: `/desk/cases/${opinion.caseId}` })}
              />
            ))}
            {door === 'space' && !ended && opinions.length > 0 && (
              <p className="talk-note">{t('correspondence.opinions.closed')}</p>
            )}
            {mayAsk && (
              <div className="ow-row">
                <Button onClick={() => setAsking(true)}>{t('correspondence.opinions.ask')}</Button>
              </div>
            )}
          </CasePart>
        </div>
      )}
      <StopResults results={results} />
      {asking && (
        <AskOpinion
          caseId={caseId}
          onClose={() => setAsking(false)}
          onAsked={() => {
            setAsking(false);
            void refresh();
          }}
        />
      )}
    </>
  );
}
