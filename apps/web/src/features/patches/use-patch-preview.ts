import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../lib/api.ts';

/** What the server reads of a patch, a moment after the last key. */
export function usePatchPreview(content: string) {
  const [settled, setSettled] = useState(content);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(content), 400);
    return () => clearTimeout(timer);
  }, [content]);
  const query = useQuery({
    queryKey: ['patch-preview', settled],
    queryFn: ({ signal }) => api('POST /patches/preview', { body: { content: settled }, signal }),
    enabled: settled.trim() !== '',
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
    staleTime: Infinity,
  });
  return {
    preview: settled.trim() === '' || query.isError ? undefined : query.data,
    error: settled.trim() === '' ? null : query.error,
    reading: query.isFetching || settled !== content,
  };
}
