import { createRoot } from 'react-dom/client';
import { startTexts } from '#platform/i18n/web/startTexts.ts';
import { allTextFiles } from '#platform/i18n/web/textFiles.ts';
import { startElder } from '#platform/ui/elder.ts';
import { openPage } from './openPage.ts';
import { Portal } from './Portal.tsx';
import { slotTexts } from './slots.ts';

startElder();
const packages = ['platform/ui', 'platform/pages', 'apps/web/portal', ...slotTexts];
const [, first] = await Promise.all([
  startTexts({ files: allTextFiles, packages }),
  openPage(new URL(location.href)).catch((error: unknown) => {
    console.error(error);
    return undefined;
  }),
]);
createRoot(document.getElementById('root')!).render(<Portal first={first} />);
