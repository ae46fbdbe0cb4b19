import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foundings } from '#modules/organisations/web/founding/foundingsClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { useSession } from '../app/session.ts';
import { FoundingCard } from './FoundingCard.tsx';
import { type Begun, FoundingForm } from './FoundingForm.tsx';

/** Starting a firm, for anybody who is signed in: the founders first, then the six offices together. */
export function StartFirmPage() {
  const { t } = useTranslation();
  const { session } = useSession();
  const [wanted, setWanted] = useState(false);
  const [editing, setEditing] = useState<string>();
  const [links, setLinks] = useState<Begun['links']>([]);
  const { data, problem, loading, reload } = useRead(['organisations', 'foundings'], (signal) =>
    foundings.listMyFoundings(undefined, { signal }),
  );
  const person = session?.person?.name ?? '';
  const filling = (wanted && editing === undefined) || data?.foundings.length === 0;
  const begun = ({ links: fresh }: Begun) => {
    setLinks(fresh);
    setWanted(false);
    setEditing(undefined);
    reload();
  };
  const others = links.filter(({ name }) => name !== person);
  return (
    <Page title={t('foundings.title')} lead={t('foundings.lead')} width="text">
      {loading && <Skeleton lines={6} />}
      <ProblemNotice problem={problem} />
      {others.length > 0 && <Links links={others} />}
      {data && data.foundings.length > 0 && (
        <section className="ow-stack" aria-labelledby="mine">
          <h2 id="mine">{t('foundings.mine')}</h2>
          {data.foundings.map((founding) => (
            <Fragment key={founding.organisation}>
              {founding.organisation === editing ? (
                <section className="ow-stack" aria-labelledby="editing">
                  <h3 id="editing">{t('foundings.changing', { name: founding.name })}</h3>
                  {founding.founders.some(({ signedAt }) => signedAt) && (
                    <Notice kind="warning" title={t('foundings.signAgain')} />
                  )}
                  <FoundingForm
                    person={person}
                    founding={founding}
                    onLeave={() => setEditing(undefined)}
                    onBegun={begun}
                  />
                </section>
              ) : (
                <FoundingCard
                  founding={founding}
                  onChanged={reload}
                  onEdit={() => setEditing(founding.organisation)}
                />
              )}
            </Fragment>
          ))}
        </section>
      )}
      {data && !filling && editing === undefined && (
        <div className="ow-row">
          <Button onClick={() => setWanted(true)}>{t('foundings.begin')}</Button>
        </div>
      )}
      {data && filling && session && (
        <FoundingForm
          person={person}
          onLeave={data.foundings.length > 0 ? () => setWanted(false) : undefined}
          onBegun={begun}
        />
      )}
    </Page>
  );
}

function Links({ links }: { links: Begun['links'] }) {
  const { t } = useTranslation();
  return (
    <Notice kind="info" title={t('foundings.links')}>
      <p>{t('foundings.linksLead')}</p>
      <ul className="ow-list">
        {links.map(({ name, secret }) => (
          <li key={secret}>
            {name}: <a href={`/space/sign/${secret}`}>{`${location.origin}/space/sign/${secret}`}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
