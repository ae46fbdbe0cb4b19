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
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
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
  const own = mine.data;
  const { submit, busy, problem } = useSubmit(payouts.submitClaim);
  const policies = (read.data ?? []).map(({ policy, names, benefit, materials: all }) => ({
    policy,
    names,
    benefit,
    materials: all.map((material) => ({
      id: `${policy}/${material.id}`,
      title: material.title,
      ...(material.hint && { hint: material.hint }),
      colour: 'required' as const,
      by: material.by,
    })),
  }));
  const materials = policies.flatMap((one) => one.materials);
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
      {asked.length === 0 && (
        <EmptyState
          title={t('payouts.claim.nothing')}
          action={<ButtonLink href="/space/policies">{t('payouts.mine.noneMeans')}</ButtonLink>}
        >
          {t('payouts.claim.nothingMeans')}
        </EmptyState>
      )}
      {asked.length > 0 && read.data && own && (
        <>
          {policies.map((one) => (
            <section key={one.policy} className="ow-stack" aria-labelledby={`claim-${one.policy}`}>
              <div>
                <h2 id={`claim-${one.policy}`}>
                  <a href={`/policies/${one.policy}`}>{text(one.names)}</a>
                </h2>
                <p className="payouts-soft">{text(one.benefit.title)}</p>
              </div>
              <FileUploads
                materials={one.materials}
                files={files}
                limits={own.limits}
                problems={problems}
                onAdd={(id, file) => setFiles((before) => withFile(before, id, file))}
                onRemove={(id, fileId) => setFiles((before) => withoutFile(before, id, fileId))}
              />
            </section>
          ))}
          <p>
            {own.account ? t('payouts.account.now', own.account) : t('payouts.account.none')}{' '}
            <a href="/space/benefits#account">
              {t(own.account ? 'payouts.account.change' : 'payouts.account.give')}
            </a>
          </p>
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
