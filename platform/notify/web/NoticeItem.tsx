import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { NoticeView } from '../contract.ts';

interface NoticeItemProps {
  notice: NoticeView;
  /** The firm or post it was told to, where the reader has several. */
  toldAs: string | undefined;
  onOpen: () => void;
  onRead: () => void;
}

/** One notice: what changed, what to do and by when, and the way there. */
export function NoticeItem({ notice, toldAs, onOpen, onRead }: NoticeItemProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const id = useId();
  const title = text(notice.title);
  const unread = notice.readAt === null;
  return (
    <li className={unread ? 'notice notice--unread' : 'notice'}>
      <article aria-labelledby={id}>
        <p className="notice__meta">
          {unread && <span className="notice__mark">{t('notices.page.isUnread')}</span>}
          {notice.urgent && <StateTag tone="close">{t('notices.page.urgent')}</StateTag>}
          {toldAs && <span>{toldAs}</span>}
          <time dateTime={notice.at}>{format.dateTime(notice.at, 'short')}</time>
        </p>
        <h2 className="notice__title" id={id}>
          {title}
        </h2>
        {text(notice.body)
          .split('\n')
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
        <div className="ow-row">
          <Button
            type={unread ? 'primary' : 'default'}
            aria-label={t('notices.page.openNamed', { title })}
            onClick={onOpen}
          >
            {t('notices.page.open')}
          </Button>
          {unread && (
            <Button type="text" aria-label={t('notices.page.readNamed', { title })} onClick={onRead}>
              {t('notices.page.read')}
            </Button>
          )}
        </div>
      </article>
    </li>
  );
}
