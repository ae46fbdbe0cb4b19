import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { lastAnswerAt } from './lastAnswer.ts';
import { sessionEnd } from './sessionEnd.ts';

const MINUTE = 60_000;
/** WCAG 2.2.1 asks for 20 seconds at least; people on the telephone need more. */
const WARN_BEFORE = 3 * MINUTE;
const LOOK_EVERY = 10_000;

interface SessionWarningProps {
  /** ISO instant at which the server would end the session; undefined when nobody is signed in. */
  endsAt: string | undefined;
  /** Asks the server anything, which lengthens the session; a new `endsAt` should follow. */
  onStay: () => void;
}

/** Before one is signed out for being away, a question. One press goes on. */
export function SessionWarning({ endsAt, onStay }: SessionWarningProps) {
  const { t } = useTranslation();
  const asked = useRef(0);
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    setLeft(undefined);
    if (!endsAt) return;
    asked.current = Date.now();
    const look = () => {
      const end = sessionEnd({
        endsAt: Date.parse(endsAt),
        askedAt: asked.current,
        lastAnswerAt: lastAnswerAt() ?? asked.current,
      });
      setLeft(end - Date.now());
    };
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [endsAt]);
  const open = left !== undefined && left > 0 && left < WARN_BEFORE;
  return (
    <Dialog
      open={open}
      title={t('ui.sessionEnds.title')}
      actions={
        <Button kind="primary" onClick={onStay}>
          {t('ui.sessionEnds.stay')}
        </Button>
      }
    >
      <p role="status">{t('ui.sessionEnds.text', { minutes: Math.ceil((left ?? 0) / MINUTE) })}</p>
    </Dialog>
  );
}
