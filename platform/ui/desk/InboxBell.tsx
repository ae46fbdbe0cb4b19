import { useTranslation } from 'react-i18next';
import './shell.css';

/** The way to one's messages, with how many are unread. */
export function InboxBell({ href, unread }: { href: string; unread: number }) {
  const { t } = useTranslation();
  return (
    <a className="ow-tool desk-bell" href={href} aria-label={t('ui.shell.inbox', { count: unread })}>
      <svg
        width="18"
        height="18"
        viewBox="0 0 18 18"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden="true"
      >
        <path d="M3 13.5h12l-1.5-2.2V7.6a4.5 4.5 0 0 0-9 0v3.7L3 13.5ZM7.3 15.8h3.4" />
      </svg>
      {unread > 0 && <span className="desk-bell__count">{unread > 99 ? '99+' : unread}</span>}
    </a>
  );
}
