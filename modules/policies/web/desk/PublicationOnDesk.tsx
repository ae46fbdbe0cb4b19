import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { policiesClient } from '../policiesClient.ts';

/** The publication of a policy as a case of the desk: the way to the policy, where every step is taken. */
export function PublicationOnDesk({ view }: CasePartProps) {
  const { t } = useTranslation();
  const text = useText();
  const { data, problem } = useRead(['policies', 'library'], (signal) =>
    policiesClient.listLibrary({}, { signal }),
  );
  const found = data?.versions.find(({ caseId }) => caseId === view.case.id);
  return (
    <section className="ow-stack">
      <ProblemNotice problem={problem} />
      {found && (
        <p>
          <a href={`/desk/policies/${found.policy}/${found.version}`}>
            {t('policies.desk.toPolicy', { name: text(found.names), version: found.version })}
          </a>
        </p>
      )}
    </section>
  );
}
