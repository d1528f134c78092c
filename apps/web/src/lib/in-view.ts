import { useEffect, useState, type RefObject } from 'react';

/** Whether an element can be seen, apart from what a bar at the bottom of that height would cover. Said to be until it is known. */
export function useInView(element: RefObject<Element | null>, barHeight: number): boolean {
  const [seen, setSeen] = useState(true);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(([entry]) => setSeen(entry!.isIntersecting), {
      threshold: 0.6,
      rootMargin: `0px 0px -${barHeight}px 0px`,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, barHeight]);
  return seen;
}
