import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../Mark.tsx';
import { ElderSwitch } from './ElderSwitch.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import './page.css';

export interface HeaderProps {
  links?: { href: string; title: string; current?: boolean }[];
  /** Sign-in, or the person who is signed in. */
  signIn?: ReactNode;
  /** Under the line of links, on every page: that this is a demonstration. */
  note?: ReactNode;
}

/** The top of every public page: name, ways on, language, larger type, sign-in. */
export function Header({ links = [], signIn, note }: HeaderProps) {
  const { t } = useTranslation();
  return (
    <header className="ow-header">
      <a className="ow-skip" href="#content">
        {t('ui.page.skip')}
      </a>
      <div className="ow-header__inner">
        <a className="ow-brand" href="/">
          <Mark />
          <span className="ow-brand__zh" lang="zh-CN">
            {t('ui.brand.chinese')}
          </span>
          <span className="ow-brand__en" lang="en">
            {t('ui.brand.english')}
          </span>
        </a>
        <nav className="ow-header__links" aria-label={t('ui.page.mainLinks')}>
          {links.map((link) => (
            <a key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.title}
            </a>
          ))}
        </nav>
        <div className="ow-header__tools">
          <ElderSwitch />
          <LanguageSwitch />
          {signIn}
        </div>
      </div>
      {note}
    </header>
  );
}
