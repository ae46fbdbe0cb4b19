import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlow } from '../useSlow.ts';
import { classes } from './classes.ts';
import './controls.css';

type Kind = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** One `primary` on a page; `danger` for what cannot be undone. */
  kind?: Kind;
  /** The action runs: a second press does nothing, and after a second the button says so. */
  busy?: boolean;
  children: ReactNode;
}

export function Button({
  kind = 'secondary',
  busy = false,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const { t } = useTranslation();
  const slow = useSlow(busy);
  return (
    <button
      {...rest}
      type={type}
      className={classes('ow-button', `ow-button--${kind}`)}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {children}
      {slow && (
        <span className="ow-button__busy" role="status">
          {t('ui.busy')}
        </span>
      )}
    </button>
  );
}

export interface ButtonLinkProps {
  kind?: Kind;
  href: string;
  /** `_blank` for what opens beside the page. */
  target?: '_blank';
  onClick?: (event: MouseEvent) => void;
  children: ReactNode;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ kind = 'secondary', children, ...link }: ButtonLinkProps) {
  return (
    <a {...link} className={classes('ow-button', `ow-button--${kind}`)}>
      {children}
    </a>
  );
}
