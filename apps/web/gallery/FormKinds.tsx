import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkAnswers } from '#platform/forms/pure/checkAnswers.ts';
import type { DraftContent } from '#platform/forms/pure/draftContent.ts';
import { CompareDrafts } from '#platform/forms/web/CompareDrafts.tsx';
import { FileUploads } from '#platform/forms/web/FileUploads.tsx';
import { FormFields } from '#platform/forms/web/FormFields.tsx';
import { withFile, withoutFile } from '#platform/forms/web/materialFiles.ts';
import { SaveState } from '#platform/forms/web/SaveState.tsx';
import type { Autosaving } from '#platform/forms/web/useAutosave.ts';
import type { ShownProblem } from '#platform/forms/web/useShownProblems.ts';
import { useLanguage } from '#platform/i18n/web/useLanguage.ts';
import { DeskTheme } from '#platform/ui/desk/DeskTheme.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { galleryAnswers, galleryForm, galleryLookups } from './galleryForm.ts';

const source = { zh: '市场主体登记信息', en: 'Register of firms' };
const prefilled = ['firmName', 'representative', 'premises'].map((field) => ({ field, source }));
const limits = {
  maxBytes: 20_000_000,
  maxNameLength: 150,
  mediaTypes: ['application/pdf', 'image/png', 'image/jpeg'],
  scanRequired: false,
};
const plan = { id: 'a', name: '平面布置图.pdf', size: 2_400_000, mediaType: 'application/pdf' };
const materials = [
  { id: 'plan', title: { zh: '场所平面图', en: 'Plan of the premises' }, colour: 'required', by: 'upload' },
  { id: 'rules', title: { zh: '管理制度文本', en: 'Rules of the firm' }, colour: 'deferrable', by: 'upload' },
  { id: 'licence', title: { zh: '营业执照', en: 'Business licence' }, colour: 'shared', by: 'fetch' },
] as const;

const elsewhere: DraftContent = {
  answers: { ...galleryAnswers, mobile: '13900139000', owner: 'own' },
  materials: { plan: ['a', 'b'] },
};
const here: DraftContent = { answers: galleryAnswers, materials: { plan: ['a'] } };
const still: Autosaving = {
  status: 'saved',
  savedAt: '2026-11-22T06:05:00Z',
  recovered: false,
  kept: true,
  retry: () => undefined,
  choose: () => undefined,
  settled: async () => true,
};

/** Every kind of field, empty of problems or (`?form=wrong`) full of them; `?form=steps`, `review`, `save`. */
export function FormKinds() {
  return (
    <DeskTheme>
      <FormShapes />
    </DeskTheme>
  );
}

function FormShapes() {
  const { t } = useTranslation();
  const language = useLanguage();
  const shape = new URLSearchParams(location.search).get('form');
  const [answers, setAnswers] = useState(galleryAnswers);
  const lookups = useMemo(() => galleryLookups(language === 'en'), [language]);
  const atFirst = shape === 'wrong' ? checkAnswers(galleryForm, galleryAnswers, lookups) : [];
  const [problems, setProblems] = useState<ShownProblem[]>(atFirst);
  const [comparing, setComparing] = useState(false);
  const [files, setFiles] = useState({ plan: [plan] } as Record<string, (typeof plan)[]>);
  if (shape === 'save') {
    return (
      <Page title={t('gallery.title')}>
        {(['saved', 'saving', 'retrying', 'signedOut', 'changedElsewhere'] as const).map((status) => (
          <SaveState key={status} saving={{ ...still, status }} onCompare={() => setComparing(true)} />
        ))}
        <CompareDrafts
          form={galleryForm}
          materials={materials}
          conflict={{ mine: here, theirs: elsewhere, base: here }}
          lookups={lookups}
          open={comparing}
          onClose={() => setComparing(false)}
          onChoose={() => setComparing(false)}
        />
      </Page>
    );
  }
  return (
    <Page title={t('gallery.matter')}>
      <SaveState saving={still} onCompare={() => undefined} />
      <FormFields
        form={galleryForm}
        answers={answers}
        onChange={setAnswers}
        problems={problems}
        prefilled={prefilled}
        mode={shape === 'review' ? 'review' : 'fill'}
        layout={shape === 'steps' ? 'steps' : 'page'}
        lookups={lookups}
        onEdit={() => undefined}
        end={
          <Button kind="primary" onClick={() => setProblems(checkAnswers(galleryForm, answers, lookups))}>
            {t('gallery.submit')}
          </Button>
        }
      />
      <FileUploads
        materials={materials}
        files={files}
        limits={limits}
        onAdd={(id, file) => setFiles((before) => withFile(before, id, file))}
        onRemove={(id, fileId) => setFiles((before) => withoutFile(before, id, fileId))}
      />
    </Page>
  );
}
