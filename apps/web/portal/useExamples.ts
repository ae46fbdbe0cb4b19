import { useTranslation } from 'react-i18next';

/** Questions as people ask them. Each finds something in the demonstration city: a test holds them to it. */
const EXAMPLES = ['start', 'expires', 'changed', 'lost'] as const;

export function useExamples(): string[] {
  const { t } = useTranslation();
  return EXAMPLES.map((example) => t(`portal.home.example.${example}`));
}
