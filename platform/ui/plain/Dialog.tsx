import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './content.css';

export interface DialogProps {
  open: boolean;
  title: string;
  /** Called by the Escape key and the close button; leave it out when an answer is needed. */
  onClose?: () => void;
  actions?: ReactNode;
  children: ReactNode;
}

/** A question over the page. The browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ open, title, onClose, actions, children }: DialogProps) {
  const { t } = useTranslation();
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog && open && !dialog.open) {
      dialog.showModal();
      // The question is read out first; else the focus would stand on the closing button.
      dialog.querySelector('h2')?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      className="ow-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      {open && (
        <>
          <div className="ow-dialog__head">
            <h2 id={titleId} tabIndex={-1}>
              {title}
            </h2>
            {onClose && (
              <button type="button" className="ow-tool" onClick={onClose}>
                {t('ui.close')}
              </button>
            )}
          </div>
          <div className="ow-stack">{children}</div>
          {actions && <div className="ow-row ow-dialog__actions">{actions}</div>}
        </>
      )}
    </dialog>
  );
}
