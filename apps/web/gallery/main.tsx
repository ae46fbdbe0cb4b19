import { createRoot } from 'react-dom/client';
import { startTexts } from '#platform/i18n/web/startTexts.ts';
import { allTextFiles } from '#platform/i18n/web/textFiles.ts';
import { startElder } from '#platform/ui/elder.ts';
import { Gallery } from './Gallery.tsx';

startElder();
await startTexts({
  files: allTextFiles,
  packages: [
    'platform/ui',
    'platform/ui/desk',
    'platform/forms',
    'platform/files',
    'platform/identifiers',
    'apps/web/gallery',
  ],
});
createRoot(document.getElementById('root')!).render(<Gallery />);
