import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './app/router.ts';
import { queryClient, seedQueries } from './lib/query-client.ts';
import { loadProblemWords } from './lib/problem-text.ts';
import { loadLocale } from './lib/text.ts';
import './styles/main.css';

seedQueries(queryClient, document.getElementById('hallway-data')?.textContent);
await loadLocale();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

// while there is a connection; without one it is too late
setTimeout(() => void loadProblemWords(), 3000);
