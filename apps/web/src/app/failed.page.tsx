import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ProblemScreen } from '../components/problem-screen';

/** When not even the frame could be shown. */
export function FailedPage({ error }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <main className="sa-main" id="main" tabIndex={-1}>
      <ProblemScreen
        error={error instanceof Error ? error : new Error(String(error))}
        onRetry={() => void router.invalidate()}
      />
    </main>
  );
}
