import { useTranslation } from 'react-i18next';
import { DocumentViewer } from '#platform/ui/desk/DocumentViewer.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { useFileUrl } from './useFileUrl.ts';

interface StoredDocumentProps {
  file: { id: string; name: string; mediaType: string };
}

/** A stored file on the page. The server gives files out to save only, so it is fetched and shown from memory. */
export function StoredDocument({ file: { id, name, mediaType } }: StoredDocumentProps) {
  const { t } = useTranslation();
  const { url, failed, again } = useFileUrl(id);
  if (failed) {
    return (
      <Notice
        kind="error"
        title={t('files.show.failed', { name })}
        wayOut={t('files.show.wayOut')}
        action={<Button onClick={again}>{t('ui.retry')}</Button>}
      />
    );
  }
  return url ? <DocumentViewer name={name} type={mediaType} href={url} /> : <Skeleton lines={6} />;
}
