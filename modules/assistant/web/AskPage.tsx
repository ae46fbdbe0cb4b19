import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { PlainPageProps } from '#platform/ui/plain/route.ts';
import { SearchBox } from '#platform/ui/plain/SearchBox.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { assistant } from './assistantClient.ts';
import { keepHeld, readHeld } from './heldConversation.ts';
import { PersonThread } from './PersonThread.tsx';
import { RobotAnswer } from './RobotAnswer.tsx';
import './assistant.css';

/** Ask in plain words; the answer is looked up, and a person is one press away (APV-21). */
export function AskPage({ query }: PlainPageProps) {
  const { t } = useTranslation();
  const question = (query.get('q') ?? '').trim().slice(0, 200);
  const [held, setHeld] = useState(readHeld);
  const { data, problem, loading, reload } = useLoad(
    async (signal) => (question ? assistant.ask({ question }, { signal }) : null),
    question,
  );
  const { submit, busy, problem: refused } = useSubmit(assistant.handOver);
  const handOver = async () => {
    const robot = data?.kind === 'answer' ? data.lines.map(({ words }) => words).join(' ') : '';
    const messages = [
      { author: 'asker' as const, words: question || t('assistant.toPerson') },
      ...(robot ? [{ author: 'robot' as const, words: robot.slice(0, 2000) }] : []),
    ];
    const opened = await submit({ messages });
    if (!opened) return;
    keepHeld(opened);
    setHeld(opened);
  };
  return (
    <Page
      title={t('assistant.title')}
      lead={t('assistant.lead')}
      width="text"
      crumbs={[{ href: '/', title: t('assistant.home') }]}
    >
      <SearchBox
        key={question}
        action="/ask"
        label={t('assistant.question')}
        placeholder={t('assistant.placeholder')}
        defaultValue={question}
        examples={question ? [] : [1, 2, 3].map((n) => t(`assistant.example${n}`))}
      />
      {question && loading && <Skeleton lines={4} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data && <RobotAnswer answer={data} />}
      <ProblemNotice problem={refused} />
      {data && data.kind !== 'person' && (
        <p>
          <a href="/space/commissioner">{t('assistant.toCommissioner')}</a>
        </p>
      )}
      {held ? (
        <PersonThread held={held} />
      ) : (
        <div className="ow-row">
          <Button
            kind={data?.kind === 'unknown' || data?.kind === 'person' ? 'primary' : 'secondary'}
            busy={busy}
            onClick={() => void handOver()}
          >
            {t('assistant.toPerson')}
          </Button>
        </div>
      )}
    </Page>
  );
}
