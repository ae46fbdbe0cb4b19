import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './shell.css';

interface PopupProps {
  /** What the button shows. */
  button: ReactNode;
  /** What the button does, when it shows only a sign. */
  label?: string;
  /** Gets how to close it, for its own buttons. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel below itself. Escape, a click elsewhere and leaving it by Tab close it. */
export function Popup({ button, label, children }: PopupProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      trigger.current?.focus();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  return (
    <div className="desk-popup" ref={box}>
      <button
        ref={trigger}
        type="button"
        className="ow-tool desk-popup__button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {button}
        <span className="desk-popup__sign" aria-hidden="true" />
      </button>
      <div className="desk-popup__panel" id={id} hidden={!open}>
        {open && children(() => setOpen(false))}
      </div>
    </div>
  );
}
