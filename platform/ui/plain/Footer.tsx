import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './page.css';

export interface FooterProps {
  links?: { href: string; title: string }[];
  /** Who runs this site, its filing numbers, or that it is a demonstration. */
  children?: ReactNode;
}

export function Footer({ links = [], children }: FooterProps) {
  const { t } = useTranslation();
  return (
    <footer className="ow-footer">
      <div className="ow-footer__inner">
        <p className="ow-footer__name">{t('ui.product')}</p>
        <div className="ow-footer__note">{children}</div>
        {links.length > 0 && (
          <nav className="ow-footer__links" aria-label={t('ui.page.footLinks')}>
            {links.map((link) => (
              <a key={link.href} href={link.href}>
                {link.title}
              </a>
            ))}
          </nav>
        )}
      </div>
    </footer>
  );
}
