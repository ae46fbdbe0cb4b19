import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { ShareCard } from './ShareCard.tsx';
import { sharingClient } from './sharingClient.ts';
import './sharing.css';

interface SharesOfDraftProps {
  draftId: string;
  onFilled: () => void;
}

/** Before the form: which e-licences are called for it, for whom, and the firm's consent (DAT-01, DAT-02). */
export function SharesOfDraft({ draftId, onFilled }: SharesOfDraftProps) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { data, problem } = useRead(['sharing', 'draft', draftId], (signal) =>
    sharingClient.listDraftShares({ draftId }, { signal }),
  );
  if (problem) return <ProblemNotice problem={problem} />;
  if (!data || data.shares.length === 0) return null;
  return (
    <CasePart title={t('sharing.apply.title')}>
      <p>{t('sharing.apply.lead')}</p>
      <ul className="sharing-cards">
        {data.shares.map((share) => (
          <li key={share.item} className="sharing-card">
            <ShareCard
              draftId={draftId}
              share={share}
              maySubmit={data.maySubmit}
              onCalled={() => {
                void refresh();
                onFilled();
              }}
            />
          </li>
        ))}
      </ul>
    </CasePart>
  );
}
