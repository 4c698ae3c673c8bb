import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../lib/use-texts';
import { Loading } from './loading';
import { ProblemNotice } from './problem-notice';
import { useIsToldAround } from './trouble';

export interface AnsweredProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** How many lines are about to come. */
  readonly lines: number;
  readonly children: (data: Data) => ReactNode;
}

/** A part of a screen in each of its states: coming, slow, refused, out of date, and there. */
export function Answered<Data>({ query, lines, children }: AnsweredProps<Data>) {
  const t = useTexts('app');
  const isToldAround = useIsToldAround();
  const { data, error, refetch } = query;
  const retry = () => void refetch();
  if (data === undefined)
    return error ? <ProblemNotice error={error} onRetry={retry} /> : <Loading lines={lines} />;
  return (
    <>
      {error && !isToldAround ? (
        <p className="sa-hint" role="status">
          {t('stale')}{' '}
          <button className="sa-inline" type="button" onClick={retry}>
            {t('retry')}
          </button>
        </p>
      ) : null}
      {children(data)}
    </>
  );
}
