import {
  addressOf,
  type AnnualReportView,
  civilDateOf,
  downloadAnnualReport,
  orderAnnualReport,
} from '@samsyn/contract';
import { NoticeBox, StatusTag } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Answered } from '../../components/answered';
import { PickField } from '../../components/pick-field';
import { Refused } from '../../lib/api';
import { fileSizeInWords } from '../../lib/file-size.rules';
import { may, useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { reportsOf } from './action-plan.query';
import { useSpokenCivilDay, useToday } from './use-action-words';

/** How many years back one reports on from here. */
const YEARS = 3;

/** A body's reports to the board: ordered at a press, told of while they are written, and fetched. */
export function AnnualReports({ bodyId }: { readonly bodyId: string }) {
  const t = useTexts('app-plan');
  const membership = useMembership();
  const id = useId();
  const query = useQuery(reportsOf(membership.slug, bodyId));
  return (
    <section className="sa-card" aria-labelledby={id}>
      <h2 className="sa-card__heading" id={id}>
        {t('reports.heading')}
      </h2>
      {may(membership, orderAnnualReport) ? <OrderReport bodyId={bodyId} /> : null}
      <Answered query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="sa-empty">{t('reports.none')}</p>
          ) : (
            <ul className="sa-rows" role="list">
              {items.map((report) => (
                <Report key={report.id} report={report} />
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
}

function OrderReport({ bodyId }: { readonly bodyId: string }) {
  const t = useTexts('app-plan');
  const language = useLanguage();
  const words = useRefusalWords('app-plan');
  const { slug: municipality } = useMembership();
  const thisYear = Number(useToday().slice(0, 4));
  const order = useOrder(orderAnnualReport, () => undefined);
  const code = order.error instanceof Refused ? order.error.problem.code : '';
  return (
    <>
      <form
        className="sa-report-order"
        onSubmit={(event) => {
          event.preventDefault();
          const year = Number(new FormData(event.currentTarget).get('year'));
          order.mutate({ municipality, params: { bodyId }, body: { year, language } });
        }}
      >
        <PickField
          name="year"
          label={t('reports.year')}
          value={String(thisYear)}
          options={Array.from({ length: YEARS }, (_, back) => String(thisYear - back)).map((year) => ({
            value: year,
            label: year,
          }))}
        />
        <button className="ds-button" data-variant="secondary" type="submit" disabled={order.isPending}>
          {t('reports.order')}
        </button>
      </form>
      {order.error ? (
        <NoticeBox tone="danger" heading={t('reports.refused')} role="alert">
          <p>{words(code) ?? t('reports.again')}</p>
        </NoticeBox>
      ) : null}
    </>
  );
}

function Report({ report }: { readonly report: AnnualReportView }) {
  const t = useTexts('app-plan');
  const language = useLanguage();
  const spoken = useSpokenCivilDay();
  const { slug: municipality, timeZone } = useMembership();
  const { id: reportId, bodyId, year, state, failure, files, orderedAt } = report;
  const ordered = spoken.short(civilDateOf(new Date(orderedAt), timeZone));
  return (
    <li>
      <strong>{t('reports.report', { year })}</strong>
      <span className="sa-hint sa-below">{t('reports.ordered', { day: ordered })}</span>
      {state === 'waiting' ? (
        <span className="sa-below" role="status">
          <StatusTag tone="neutral" icon="clock">
            {t('reports.waiting')}
          </StatusTag>
        </span>
      ) : null}
      {failure ? <p>{t(`reports.failure.${failure}`)}</p> : null}
      {files.map(({ format, size }) => (
        <span className="sa-below" key={format}>
          <a
            className="ds-link"
            download
            href={addressOf(downloadAnnualReport, { municipality, params: { bodyId, reportId, format } })}
            aria-label={`${t(`reports.format.${format}`)}, ${t('reports.report', { year })}`}
          >
            {t(`reports.format.${format}`)}
          </a>{' '}
          <span className="sa-hint">({fileSizeInWords(size, language)})</span>
        </span>
      ))}
    </li>
  );
}
