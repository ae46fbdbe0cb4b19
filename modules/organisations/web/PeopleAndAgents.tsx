import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delegation } from '#platform/access/pure/actor.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { contract, DelegationView } from '../contract.ts';
import { DelegationTable } from './DelegationTable.tsx';
import { GrantDialog } from './GrantDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';

const organisations = createClient<typeof contract>('organisations');

export interface PeopleAndAgentsProps {
  /** Id of the firm in whose space one is, and as what. */
  organisation: string;
  delegation: Delegation;
}

/** Colleagues and agents of a firm: an owner lets people in and ends it, everybody else sees their own. */
export function PeopleAndAgents({ organisation, delegation }: PeopleAndAgentsProps) {
  const { t } = useTranslation();
  const owner = delegation === 'owner';
  const { data, problem, loading, reload } = useLoad(
    (signal) => organisations.listDelegations({ organisation }, { signal }),
    organisation,
  );
  const [granting, setGranting] = useState(false);
  const [asked, setAsked] = useState<DelegationView>();
  const [done, setDone] = useState<string>();
  const revoking = useSubmit(organisations.revokeDelegation);

  function granted(name: string) {
    setGranting(false);
    setDone(t('organisations.people.granted', { name }));
    reload();
  }

  async function revoke({ id, person }: DelegationView) {
    const answer = await revoking.submit({ organisation, id });
    setAsked(undefined);
    if (!answer) return;
    setDone(t('organisations.people.revoked', { name: person.name }));
    reload();
  }

  return (
    <Page
      title={t('organisations.people.title')}
      lead={t(owner ? 'organisations.people.lead' : 'organisations.people.leadOwn')}
    >
      {owner && (
        <div className="ow-row">
          <Button kind="primary" onClick={() => setGranting(true)}>
            {t('organisations.people.grant')}
          </Button>
        </div>
      )}
      {done && <Notice kind="success" title={done} />}
      <ProblemNotice problem={problem ?? revoking.problem} />
      {loading ? (
        <Skeleton lines={5} />
      ) : (
        data && <DelegationTable rows={data} owner={owner} onRevoke={setAsked} />
      )}
      {granting && (
        <GrantDialog organisation={organisation} onGranted={granted} onClose={() => setGranting(false)} />
      )}
      <RevokeDialog
        delegation={asked}
        owner={owner}
        busy={revoking.busy}
        onRevoke={revoke}
        onClose={() => setAsked(undefined)}
      />
    </Page>
  );
}
