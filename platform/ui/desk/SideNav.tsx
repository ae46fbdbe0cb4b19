import { useTranslation } from 'react-i18next';
import './shell.css';

export interface NavItem {
  href: string;
  title: string;
  /** How much waits there. */
  count?: number;
  current?: boolean;
}

export interface NavGroup {
  /** Left out for the first group of a door. */
  title?: string;
  items: NavItem[];
}

interface SideNavProps {
  door: string;
  groups: NavGroup[];
  doors: { href: string; title: string }[];
}

/** The pages of a door, and the ways to the other doors below them; stands in a landmark of the shell. */
export function SideNav({ door, groups, doors }: SideNavProps) {
  const { t } = useTranslation();
  return (
    <div className="desk-nav">
      <p className="desk-nav__door">{door}</p>
      {groups.map((group) => (
        <div key={group.title ?? ''} className="desk-nav__group">
          {group.title && <p className="desk-nav__title">{group.title}</p>}
          <ul>
            {group.items.map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.title}
                  {item.count !== undefined && item.count > 0 && (
                    <span className="desk-nav__count">
                      {item.count}
                      <span className="ow-hidden">{t('ui.shell.waiting')}</span>
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {doors.length > 0 && (
        <div className="desk-nav__group desk-nav__doors">
          <p className="desk-nav__title">{t('ui.shell.doors')}</p>
          <ul>
            {doors.map((other) => (
              <li key={other.href}>
                <a href={other.href}>{other.title}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
