import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { startTexts } from '#platform/i18n/web/startTexts.ts';
import { allTextFiles } from '#platform/i18n/web/textFiles.ts';
import { startElder } from '#platform/ui/elder.ts';
import { queries } from './queries.ts';
import { router } from './router.tsx';
import { sessionQuery } from './session.ts';
import { slotTexts } from './slots.ts';

startElder();
// Asked before the first render, so that the shell knows the person when it appears.
void queries.prefetchQuery(sessionQuery);
await startTexts({
  files: allTextFiles,
  packages: ['platform/ui', 'platform/ui/desk', 'apps/web/app', ...slotTexts],
});
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queries}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
);
