import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Read } from '#platform/api/web/useRead.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';

interface HomeSectionProps {
  title: string;
  /** Where everything of this kind is. */
  all?: { href: string; title: string };
  /** What it is made of: shown when all of it is there. */
  reads: Pick<Read<unknown>, 'loading' | 'problem' | 'reload'>[];
  children: () => ReactNode;
}

/** A part of the first page that waits, fails and is asked again for itself. */
export function HomeSection({ title, all, reads, children }: HomeSectionProps) {
  const { t } = useTranslation();
  const failed = reads.find(({ problem }) => problem);
  const again = () => {
    for (const read of reads) if (read.problem) read.reload();
  };
  return (
    <section className="ow-stack space-section">
      <div className="space-section__head">
        <h2>{title}</h2>
        {all && <a href={all.href}>{all.title}</a>}
      </div>
      <ProblemNotice problem={failed?.problem} action={<Button onClick={again}>{t('ui.retry')}</Button>} />
      {!failed && (reads.some(({ loading }) => loading) ? <Skeleton /> : children())}
    </section>
  );
}
