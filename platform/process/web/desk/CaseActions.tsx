import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ActionButtons, type CaseAction } from '#platform/ui/desk/ActionButtons.tsx';
import type { TimelineEntry } from '../../pure/caseView.ts';
import type { DeskCase } from '../../pure/deskCase.ts';
import { ActionConfirm } from './ActionConfirm.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { CaseParts } from './caseParts.ts';
import { type Way, waysOf } from './waysOf.ts';

interface CaseActionsProps {
  view: DeskCase;
  entries: readonly TimelineEntry[];
  parts: CaseParts;
  /** Says what was done. */
  onDone: (title: string) => void;
}

/** What the officer may do now, each with its letter: asked for what it requires, or taken on its own page. */
export function CaseActions({ view, entries, parts, onDone }: CaseActionsProps) {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Way>();
  const ways = waysOf(view.case.allowed, parts.ways ?? {}).map((way): CaseAction & { way: Way } => ({
    name: way.name,
    title: 'titleKey' in way ? t(way.titleKey) : text(way.action.title),
    grave: 'action' in way && way.action.grave,
    primary: way.primary,
    way,
  }));
  const close = () => setAsked(undefined);
  const done = (title: string) => {
    close();
    onDone(title);
  };
  const Form = asked && 'action' in asked && asked.action.requires.length > 0 ? ActionForm : ActionConfirm;
  return (
    <>
      <ActionButtons
        actions={ways}
        onPick={({ way }) => {
          if ('href' in way) void navigate({ to: way.href(view.case.id) });
          else setAsked(way);
        }}
      />
      {asked && 'action' in asked && (
        <Form
          key={asked.name}
          action={asked.action}
          view={view}
          entries={entries}
          parts={parts}
          onDone={done}
          onClose={close}
        />
      )}
    </>
  );
}
