import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemNotice } from '../components/problem-notice';

/** When not even the frame could be shown. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  return (
    <main className="sa-main" id="main">
      <ProblemNotice error={error instanceof Error ? error : new Error(String(error))} onRetry={reset} />
    </main>
  );
}
