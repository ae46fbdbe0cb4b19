import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import type { StreamView } from '../../contract.ts';
import { briefings } from '../briefingsClient.ts';
import { PlanForm } from './PlanForm.tsx';

/** Changes the plan of a livestream that has not begun; only whoever planned it finds this. */
export function ChangeStream({ id, policies }: { id: string; policies: StreamView['policies'] }) {
  const { t } = useTranslation();
  const { data } = useRead(['briefings', 'stream', id], (signal) => briefings.getStream({ id }, { signal }));
  const [kept, setKept] = useState<{ moved: boolean }>();
  const summary = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  if (!data?.mayChange) return null;
  // What the plan names stays to be chosen although it is no longer in force.
  const named = data.policies.filter(({ policy }) => !policies.some((one) => one.policy === policy));
  return (
    <>
      {kept && (
        <Notice
          kind="success"
          title={t(kept.moved ? 'briefings.desk.movedKept' : 'briefings.desk.changeKept')}
        />
      )}
      <details
        className="briefings-change"
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary ref={summary}>{t('briefings.desk.change')}</summary>
        {open && (
          <PlanForm
            stream={data}
            policies={[...named, ...policies]}
            onDone={(stream) => {
              setKept({ moved: stream.startsAt !== data.startsAt || stream.endsAt !== data.endsAt });
              setOpen(false);
              summary.current?.focus();
            }}
          />
        )}
      </details>
    </>
  );
}
