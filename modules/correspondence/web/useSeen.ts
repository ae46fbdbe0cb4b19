import { type RefObject, useEffect, useRef } from 'react';

/** Calls once when the element has come into view. @returns what to give the element as `ref` */
export function useSeen<E extends Element>(wanted: boolean, onSeen: () => void): RefObject<E | null> {
  const element = useRef<E>(null);
  const react = useRef(onSeen);
  react.current = onSeen;
  useEffect(() => {
    const target = element.current;
    if (!wanted || !target) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      react.current();
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [wanted]);
  return element;
}
