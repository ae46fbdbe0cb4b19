import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { contract as policiesContract } from '#modules/policies/contract.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { FileUploads, type StoredFile } from '#platform/forms/web/FileUploads.tsx';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { payouts } from '../payoutsClient.ts';
import '../payouts.css';
import { fileIds, type MaterialFiles, withFile, withoutFile } from '#platform/forms/web/materialFiles.ts';

const policiesClient = createClient<typeof policiesContract>('policies');

/** Claims the policies that the address names, all at once: `/space/benefits/claim?policy=a&policy=b` (POL-05). */
export function ClaimPage() {
  const { t } = useTranslation();
  const text = useText();
  const go = useNavigate();
  const refresh = useRefresh();
  const [files, setFiles] = useState<MaterialFiles<StoredFile>>({});
  const asked = new URLSearchParams(location.search).getAll('policy');
  const read = useRead(['payouts', 'claim', ...asked], (signal) =>
    Promise.all(asked.map((policy) => policiesClient.getPolicy({ policy }, { signal }))),
  );
  const mine = useRead(['payouts', 'mine'], (signal) => payouts.listMyAwards({}, { signal }));
  const { submit, busy, problem } = useSubmit(payouts.submitClaim);
  const materials = (read.data ?? []).flatMap(({ policy, materials: all }) =>
    all.map((material) => ({
      id: `${policy}/${material.id}`,
      title: material.title,
      ...(material.hint && { hint: material.hint }),
      colour: 'required' as const,
      by: material.by,
    })),
  );
  const problems = Object.fromEntries(
    materials.flatMap(({ id }) => {
      const wrong = fieldError(problem, id);
      return wrong ? [[id, wrong] as const] : [];
    }),
  );
  async function send() {
    const claim = await submit({ policies: asked, materials: fileIds(files) });
    if (!claim) return;
    await refresh();
    await go({ to: `/space/cases/${claim.case.id}` as never });
  }
  return (
    <Page
      title={t('payouts.claim.title')}
      lead={t('payouts.claim.lead')}
      crumbs={[{ href: '/space/benefits', title: t('payouts.mine.title') }]}
    >
      <ProblemNotice problem={read.problem ?? mine.problem ?? problem} />
      {(read.loading || mine.loading) && <Skeleton lines={6} />}
      {read.data && mine.data && (
        <>
          <ul className="payouts-plain">
            {read.data.map(({ policy, names, benefit }) => (
              <li key={policy}>
                <a href={`/policies/${policy}`}>{text(names)}</a>
                <p className="payouts-soft">{text(benefit.title)}</p>
              </li>
            ))}
          </ul>
          <FileUploads
            materials={materials}
            files={files}
            limits={mine.data.limits}
            problems={problems}
            onAdd={(id, file) => setFiles((before) => withFile(before, id, file))}
            onRemove={(id, fileId) => setFiles((before) => withoutFile(before, id, fileId))}
          />
          <div className="ow-row">
            <Button kind="primary" busy={busy} onClick={() => void send()}>
              {t('payouts.claim.submit')}
            </Button>
          </div>
        </>
      )}
    </Page>
  );
}
