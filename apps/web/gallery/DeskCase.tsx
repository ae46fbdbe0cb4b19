import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButtons } from '#platform/ui/desk/ActionButtons.tsx';
import { CaseHeader } from '#platform/ui/desk/CaseHeader.tsx';
import { DocumentViewer } from '#platform/ui/desk/DocumentViewer.tsx';
import { DrawerForm } from '#platform/ui/desk/DrawerForm.tsx';
import { MaterialPanel } from '#platform/ui/desk/MaterialPanel.tsx';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { galleryCases, galleryProblem } from './galleryCases.ts';

export function DeskCase() {
  const { t } = useTranslation();
  const [material, setMaterial] = useState('a');
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [, , nearlyDue, , stopped] = galleryCases(1);
  const item = (id: string, colour: 'required' | 'unnecessary' | 'deferrable' | 'shared', good: boolean) => ({
    id,
    colour,
    title: t(`gallery.material.${id}`),
    state: good
      ? ({ tone: 'good', title: t('gallery.checked') } as const)
      : ({ tone: 'near', title: t('gallery.unchecked') } as const),
  });
  return (
    <main id="content" className="ow-page ow-stack" tabIndex={-1}>
      <CaseHeader
        number="YT2026112200031"
        title={t('gallery.matter')}
        applicant={t('gallery.firm')}
        state={{ title: t('ui.state.case.underway'), tone: 'open' }}
        holder={t('gallery.officer')}
        clocks={[
          { name: 'decision', title: t('gallery.promise'), clock: nearlyDue!.clock },
          {
            name: 'visit',
            title: t('gallery.visit'),
            clock: { ...stopped!.clock, stopReason: t('gallery.stopReason') },
          },
        ]}
        actions={
          <ActionButtons
            onPick={() => undefined}
            actions={[
              { name: 'grant', title: t('gallery.grant'), primary: true },
              { name: 'askForSupplement', title: t('gallery.ask'), needsReason: true },
              { name: 'refuse', title: t('gallery.refuse'), needsReason: true, grave: true },
            ]}
          />
        }
      />
      <ProblemAlert
        problem={{ ...galleryProblem(t('gallery.changed')).problem, wayOut: t('gallery.errorWay') }}
      />
      <MaterialPanel
        materials={[
          item('a', 'required', true),
          item('b', 'deferrable', false),
          item('c', 'shared', true),
          item('d', 'unnecessary', false),
        ]}
        selected={material}
        onSelect={setMaterial}
        viewer={<DocumentViewer name={t('gallery.file1')} type="image/svg+xml" href="/mark.svg" />}
        findings={
          <>
            <Notice kind="warning" title={t('gallery.finding')} />
            <p>
              <Button onClick={() => setOpen(true)}>{t('gallery.addFinding')}</Button>
            </p>
          </>
        }
        empty={<EmptyState title={t('gallery.empty')}>{t('gallery.emptyText')}</EmptyState>}
      />
      <DrawerForm
        open={open}
        title={t('gallery.addFinding')}
        action={t('gallery.save')}
        changed={note !== ''}
        busy={false}
        onSubmit={() => setOpen(false)}
        onClose={() => setOpen(false)}
      >
        <TextField name="note" label={t('gallery.finding')} rows={4} value={note} onChange={setNote} />
      </DrawerForm>
    </main>
  );
}
