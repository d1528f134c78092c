import { createFileRoute, notFound } from '@tanstack/react-router';
import { GalleryPage } from '../features/gallery/gallery-page.tsx';
import { apiQuery } from '../lib/api-query.ts';

export const Route = createFileRoute('/gallery')({
  // A tool for those who build Hallway: demo sites and development only.
  loader: async ({ context }) => {
    if (import.meta.env.DEV) return;
    const { demo } = await context.queryClient.ensureQueryData(apiQuery('GET /sign-in/options'));
    if (demo === null) throw notFound();
  },
  component: GalleryPage,
});
