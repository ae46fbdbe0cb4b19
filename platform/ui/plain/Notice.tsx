import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateShape } from './StateShape.tsx';
import './states.css';

export interface NoticeProps {
  kind: 'info' | 'warning' | 'error' | 'success';
  title: string;
  children?: ReactNode;
  /** What the person can do now. A refusal without it is a dead end. */
  wayOut?: ReactNode;
  /** Buttons or links that do it. */
  action?: ReactNode;
}

const shapes = { info: 'info', warning: 'near', error: 'bad', success: 'good' } as const;

/** Something the page has to say. Errors are read out at once, the rest when the reader pauses. */
export function Notice({ kind, title, children, wayOut, action }: NoticeProps) {
  const { t } = useTranslation();
  return (
    <div className={`ow-notice ow-notice--${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <StateShape tone={shapes[kind]} />
      <div className="ow-notice__text">
        <p className="ow-notice__title">
          <span className="ow-hidden">{t(`ui.notice.${kind}`)}</span>
          {title}
        </p>
        {children}
        {wayOut && <p>{wayOut}</p>}
        {action && <div className="ow-row">{action}</div>}
      </div>
    </div>
  );
}
