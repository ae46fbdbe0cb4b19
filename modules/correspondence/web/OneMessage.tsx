import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Message } from '../contract.ts';
import { FileLinks } from './FileLinks.tsx';

/** One message: who, when, what, and what was attached. */
export function OneMessage({ message }: { message: Message }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const { mine, unread, side, authorName, agency, post, at, words, files } = message;
  const officer = () =>
    t('correspondence.messages.officer', {
      name: authorName ?? t('correspondence.messages.unnamed'),
      agency: agency ? name(agency) : '',
      post: post ? text(post) : '',
    });
  const who = mine
    ? t('correspondence.messages.you')
    : side === 'agency'
      ? officer()
      : `${t('correspondence.messages.applicant')} ${authorName ?? ''}`;
  return (
    <article className={mine ? 'talk-message talk-message--mine' : 'talk-message'}>
      <p className="talk-message__head">
        <strong>{who}</strong>
        <time dateTime={at}>{format.dateTime(at)}</time>
        {unread && <StateTag tone="near">{t('correspondence.messages.isUnread')}</StateTag>}
      </p>
      <p className="talk-message__words">{words ?? t('correspondence.messages.erased')}</p>
      <FileLinks title={t('correspondence.files.title')} files={files} />
    </article>
  );
}
