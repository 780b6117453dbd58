import { useEffect } from 'react';

/** Names the page in the tab and to a screen reader: “Results of Halden · Dramatis”. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Dramatis` : 'Dramatis';
    return () => {
      document.title = 'Dramatis';
    };
  }, [title]);
}
