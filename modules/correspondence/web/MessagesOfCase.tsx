import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useLive } from '#platform/notify/web/useLive.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { OneMessage } from './OneMessage.tsx';
import { talkClient } from './talkClient.ts';
import { useSeen } from './useSeen.ts';
import { WriteMessage } from './WriteMessage.tsx';
import './talk.css';

interface MessagesOfCaseProps {
  caseId: string;
  /** The case has ended. */
  ended: boolean;
}

/** What applicant and officers wrote to each other; what comes in while the page is open appears. */
export function MessagesOfCase({ caseId, ended }: MessagesOfCaseProps) {
  const { t } = useTranslation();
  const { data, reload } = useRead(['correspondence', 'messages', caseId], (signal) =>
    talkClient.listMessages({ caseId }, { signal }),
  );
  const marking = useSubmit(talkClient.readMessages);
  useLive((event) => {
    if (event.name === 'case' && event.caseId === caseId) reload();
  });
  const messages = data?.messages ?? [];
  const unread = data?.unread ?? 0;
  // The marks stay on this page, so that one sees what is new; the next visit shows them as read.
  const end = useSeen<HTMLDivElement>(unread > 0, () => {
    void marking.submit({ caseId, upTo: messages.at(-1)?.seq ?? 0 });
  });
  if (!data || (ended && messages.length === 0)) return null;
  const note = ended ? 'ended' : data.mayWrite ? undefined : 'readOnly';
  return (
    <div id="messages" className="talk">
      <CasePart
        title={t('correspondence.messages.title')}
        mark={
          unread > 0 && (
            <StateTag tone="near">{t('correspondence.messages.unread', { count: unread })}</StateTag>
          )
        }
      >
        {messages.length === 0 && (
          <EmptyState title={t('correspondence.messages.none')}>
            {t('correspondence.messages.noneWhy')}
          </EmptyState>
        )}
        {messages.map((message) => (
          <OneMessage key={message.id} message={message} />
        ))}
        <div ref={end} />
        {note && <p className="talk-note">{t(`correspondence.messages.${note}`)}</p>}
        {data.mayWrite && <WriteMessage caseId={caseId} limits={data.limits} onSent={reload} />}
      </CasePart>
    </div>
  );
}
