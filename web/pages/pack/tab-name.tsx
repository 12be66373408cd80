import { useEffect } from 'react';
import { printable } from '../../parts/text.tsx';

/** Names the browser's tab after a part of the pack for as long as it is shown. */
export function TabName({ children }: { readonly children: string }) {
  const text = printable(children);
  useEffect(() => {
    const before = document.title;
    document.title = `${text} · exhibit`;
    return () => {
      document.title = before;
    };
  }, [text]);
  return null;
}
