import { useTranslation } from 'react-i18next';
import { Page } from '#platform/ui/plain/Page.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import '../policies.css';

/** A first draft begins with what every policy has. */
const EMPTY = {
  policy: '',
  version: 1,
  names: { zh: '', en: '' },
  summary: { zh: '', en: '' },
  level: 'city',
  place: '',
  issuer: { zh: '', en: '' },
  document: { title: { zh: '', en: '' }, confidence: 'issued-here' },
  valid: {},
  tags: { topics: ['industry'] },
  conditions: [{ id: 'first', rule: '' }],
  benefit: { kind: 'grant', title: { zh: '', en: '' } },
  mode: 'application',
};

export function NewPolicyPage() {
  const { t } = useTranslation();
  return (
    <Page
      title={t('policies.desk.new')}
      lead={t('policies.desk.newLead')}
      crumbs={[{ href: '/desk/policies', title: t('policies.desk.title') }]}
    >
      <PolicyForm body={EMPTY} mayWrite isNew />
    </Page>
  );
}
