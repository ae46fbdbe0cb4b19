import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import type { Said } from '../contract.ts';

/** What was said, in order, by whom and when. New words are read out. */
export function Thread({ messages }: { messages: readonly Said[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const who = ({ author, name }: Said) =>
    author === 'asker'
      ? t('assistant.you')
      : author === 'robot'
        ? t('assistant.robot')
        : t('assistant.officer', { name: name ?? '' });
  return (
    <ol className="thread" aria-live="polite" aria-label={t('assistant.thread')}>
      {messages.map((said, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said keeps its place
        <li key={index} className={`thread__said thread__said--${said.author}`}>
          <span className="thread__who">
            {who(said)} · {format.dateTime(said.at)}
          </span>
          <p>{said.words}</p>
        </li>
      ))}
    </ol>
  );
}
