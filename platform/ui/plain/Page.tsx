import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWindowTitle } from './useWindowTitle.ts';
import './page.css';

export interface PageProps {
  title: string;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** Where this page hangs, outermost first. */
  crumbs?: { href: string; title: string }[];
  /** `text` for reading and forms, `wide` for tables. */
  width?: 'text' | 'wide';
  aside?: ReactNode;
  children?: ReactNode;
}

/** The main part of a page: its title, which is also the window's, and its content. */
export function Page({ title, lead, crumbs = [], width = 'wide', aside, children }: PageProps) {
  const { t } = useTranslation();
  useWindowTitle(title);
  return (
    <main id="content" className={`ow-page ow-page--${width}`} tabIndex={-1}>
      {crumbs.length > 0 && (
        <nav className="ow-crumbs" aria-label={t('ui.page.crumbs')}>
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.href}>
                <a href={crumb.href}>{crumb.title}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="ow-page__head">
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p className="ow-page__lead">{lead}</p>}
      </div>
      <div className={aside ? 'ow-page__body ow-page__body--aside' : 'ow-page__body'}>
        <div className="ow-stack">{children}</div>
        {aside && <aside className="ow-stack">{aside}</aside>}
      </div>
    </main>
  );
}
