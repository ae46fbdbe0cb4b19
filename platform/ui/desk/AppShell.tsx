import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../Mark.tsx';
import { DemoStrip } from '../plain/DemoStrip.tsx';
import { ElderSwitch } from '../plain/ElderSwitch.tsx';
import { LanguageSwitch } from '../plain/LanguageSwitch.tsx';
import { type Capacity, CapacitySwitch } from './CapacitySwitch.tsx';
import { type NavGroup, SideNav } from './SideNav.tsx';
import './shell.css';

export interface AppShellProps {
  /** The door one is in: its name heads the side. */
  door: string;
  nav: NavGroup[];
  /** The other doors. */
  doors: { href: string; title: string }[];
  /** Undefined until it is known; null when nobody is signed in. */
  person: { name: string } | null | undefined;
  capacities: Capacity[];
  capacity: string | undefined;
  onCapacity: (key: string) => void;
  onSignOut: () => void;
  signInHref: string;
  /** Bell with its count. */
  inbox?: ReactNode;
  /** What the clock of the demonstration says, when there is one. */
  clock?: ReactNode;
  /** The address, so that the menu of a phone closes after a choice. */
  path: string;
  children: ReactNode;
}

/** The frame of space, desk and cockpit. It is plain HTML: antd comes with the pages that need it. */
export function AppShell(props: AppShellProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what closes it
  useEffect(() => setOpen(false), [props.path]);
  return (
    <div className={open ? 'desk desk--open' : 'desk'}>
      <a className="ow-skip" href="#content">
        {t('ui.page.skip')}
      </a>
      <nav className="desk-side" id="desk-side" aria-label={props.door}>
        <Brand />
        <SideNav door={props.door} groups={props.nav} doors={props.doors} />
        {/* A phone has no room for these at the top. */}
        <div className="desk-prefs desk-prefs--narrow">
          <ElderSwitch />
          <LanguageSwitch />
        </div>
      </nav>
      <header className="desk-top">
        <DemoStrip />
        <button
          type="button"
          className="ow-tool desk-top__menu"
          aria-expanded={open}
          aria-controls="desk-side"
          onClick={() => setOpen(!open)}
        >
          {t('ui.shell.menu')}
        </button>
        {/* A phone shows the side only when asked for: the way home stands here. */}
        <div className="desk-top__brand">
          <Brand />
        </div>
        {props.clock}
        <div className="desk-top__tools">
          {props.inbox}
          <div className="desk-prefs desk-prefs--wide">
            <ElderSwitch />
            <LanguageSwitch />
          </div>
          {props.person && (
            <CapacitySwitch
              person={props.person.name}
              capacities={props.capacities}
              current={props.capacity}
              onChoose={props.onCapacity}
              onSignOut={props.onSignOut}
            />
          )}
          {props.person === null && (
            <a className="ow-tool ow-tool--strong" href={props.signInHref}>
              {t('ui.shell.signIn')}
            </a>
          )}
        </div>
      </header>
      <div className="desk-main">{props.children}</div>
    </div>
  );
}

function Brand() {
  const { t } = useTranslation();
  return (
    <a className="ow-brand" href="/">
      <Mark size={24} />
      <span className="ow-brand__zh" lang="zh-CN">
        {t('ui.brand.chinese')}
      </span>
      <span className="ow-brand__en" lang="en">
        {t('ui.brand.english')}
      </span>
    </a>
  );
}
