import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Skeleton } from './Skeleton.tsx';

interface WhenNearProps {
  children: ReactNode;
}

/** Shows a heavy part once the reader comes near it, or prints the page: until then its code is not fetched. */
export function WhenNear({ children }: WhenNearProps) {
  const [near, setNear] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const show = () => setNear(true);
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) show();
      },
      { rootMargin: '50%' },
    );
    observer.observe(place.current!);
    addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', show);
    };
  }, []);
  return (
    <div ref={place}>
      {near ? <Suspense fallback={<Skeleton lines={6} />}>{children}</Suspense> : <Skeleton lines={6} />}
    </div>
  );
}
