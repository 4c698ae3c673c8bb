import { catalogue } from '@samsyn/contract';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { queryClient } from '../lib/queries';
import { router } from './router';

/** The whole app around its screens: what asks, what speaks, and which screen an address shows. */
export function App() {
  return (
    <StrictMode>
      <I18nextProvider i18n={catalogue}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>
  );
}
