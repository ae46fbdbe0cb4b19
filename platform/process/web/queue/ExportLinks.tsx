import { useTranslation } from 'react-i18next';

interface ExportLinksProps {
  path: string;
  /** What is asked of the list: exactly this is exported. */
  question: Readonly<Record<string, string | undefined>>;
}

/** The list as it is filtered now, all pages of it, as a file. */
export function ExportLinks({ path, question }: ExportLinksProps) {
  const { t } = useTranslation();
  const query = (format: string) => {
    const { page: _, size: __, ...asked } = question;
    const given = Object.entries({ ...asked, format }).filter(([, value]) => value !== undefined);
    return new URLSearchParams(given as [string, string][]).toString();
  };
  return (
    <p className="queue-export">
      {t('process.export.label')}{' '}
      <a href={`${path}?${query('xlsx')}`} download>
        {t('process.export.xlsx')}
      </a>{' '}
      <a href={`${path}?${query('csv')}`} download>
        {t('process.export.csv')}
      </a>
    </p>
  );
}
