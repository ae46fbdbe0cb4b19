import { Suspense } from 'react';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { slots } from '../app/slots.ts';

/** What further modules put on the first page. */
export function HomeParts() {
  return slots.home.space.map((Part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed when the program is built
    <Suspense key={index} fallback={<Skeleton />}>
      <Part />
    </Suspense>
  ));
}
