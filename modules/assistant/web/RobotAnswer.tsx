import { useTranslation } from 'react-i18next';
import { LinkList } from '#platform/ui/plain/LinkList.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import type { AnswerView } from '../contract.ts';

/** What the robot found: sentences with their sources, a question back, or that it does not know. */
export function RobotAnswer({ answer }: { answer: AnswerView }) {
  const { t } = useTranslation();
  if (answer.kind === 'unknown')
    return (
      <Notice
        kind="info"
        title={answer.ended ? t('assistant.ended', { title: answer.ended.title }) : t('assistant.unknown')}
        wayOut={
          answer.ended ? (
            <a href={answer.ended.url}>{t('assistant.endedWayOut')}</a>
          ) : (
            t('assistant.unknownWayOut')
          )
        }
      />
    );
  if (answer.kind === 'person') return <Notice kind="info" title={t('assistant.person')} />;
  const links = (items: { title: string; url: string }[]) => (
    <LinkList items={items.map(({ title, url }) => ({ href: url, title }))} />
  );
  if (answer.kind === 'askBack')
    return (
      <div className="ow-stack" role="status">
        <h2>{t('assistant.askBack')}</h2>
        {links(answer.options)}
      </div>
    );
  const { about, lines, more } = answer;
  const matter = /^\/(?:matters|how-to)\/(.+)$/.exec(about.url)?.[1];
  return (
    <div className="ow-stack" role="status">
      <h2>{about.title}</h2>
      <ul className="robot-lines">
        {lines.map(({ words, source, url }) => (
          <li key={words}>
            {words}
            {source && (
              <cite>
                {url ? (
                  <a href={url}>{t('assistant.source', { source })}</a>
                ) : (
                  t('assistant.source', { source })
                )}
              </cite>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={matter ? `/how-to/${matter}` : about.url}>{t('assistant.open', { title: about.title })}</a>
      </p>
      {more.length > 0 && (
        <>
          <h3>{t('assistant.more')}</h3>
          {links(more)}
        </>
      )}
    </div>
  );
}
