import type { Page } from '@samsyn/contract';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './loading';
import { ProblemNotice } from './problem-notice';
import { IsToldAround } from './trouble';

export interface PagedProps<Row> {
  readonly pages: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  /** What is said when there is nothing. */
  readonly empty: string;
  /** What the button says that fetches the next page. */
  readonly more: string;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** The rows of every page that has been fetched. */
export function rowsOf<Row>({ data }: Pick<UseInfiniteQueryResult<InfiniteData<Page<Row>>>, 'data'>): Row[] {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}

/** A list that comes page by page, in each of its states: coming, refused, empty, there, and with more to fetch. */
export function Paged<Row>({ pages, empty, more, children }: PagedProps<Row>) {
  const rows = rowsOf(pages);
  return (
    <>
      {pages.isPending ? <Loading lines={9} /> : null}
      {pages.isLoadingError ? (
        <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
      ) : null}
      {pages.isSuccess && rows.length === 0 ? <p className="sa-empty">{empty}</p> : null}
      {children(rows)}
      {pages.isFetchNextPageError ? (
        <IsToldAround value={false}>
          <ProblemNotice error={pages.error} onRetry={() => void pages.fetchNextPage()} />
        </IsToldAround>
      ) : null}
      {pages.hasNextPage ? (
        <button
          className="ds-button"
          data-variant="secondary"
          type="button"
          aria-busy={pages.isFetchingNextPage}
          onClick={() => pages.isFetchingNextPage || void pages.fetchNextPage()}
        >
          {more}
        </button>
      ) : null}
    </>
  );
}
