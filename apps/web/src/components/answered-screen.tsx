import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../lib/use-texts';
import { Loading } from './loading';
import { ProblemScreen } from './problem-screen';
import { Screen } from './screen';

export interface AnsweredScreenProps<Data> {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: Data) => ReactNode;
}

/** A whole screen about one thing in each of its states: coming, refused, and there. */
export function AnsweredScreen<Data>({ query, children }: AnsweredScreenProps<Data>) {
  const t = useTexts('app');
  const { data, error, refetch } = query;
  if (data !== undefined) return <>{children(data)}</>;
  if (error) return <ProblemScreen error={error} onRetry={() => void refetch()} />;
  return (
    <Screen heading={t('loading')}>
      <div className="sa-card">
        <Loading lines={9} />
      </div>
    </Screen>
  );
}
