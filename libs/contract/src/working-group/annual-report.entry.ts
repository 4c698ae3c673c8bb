import * as z from 'zod';
import { bodyErrors } from '../bodies/body.errors';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageQuery, pageView } from '../entry/page.schema';
import { observers, staff } from '../permissions/role-groups';
import { annualReportErrors } from './annual-report.errors';
import { orderAnnualReportSchema, reportFormatSchema } from './annual-report.schema';
import { annualReportView } from './annual-report.view';

const path = '/municipalities/:municipality/bodies/:bodyId/annual-reports';
const params = z.strictObject({ bodyId: idSchema });

export const orderAnnualReport = entry({
  name: 'annual-reports.order',
  summary:
    'Has a year’s report to the board written, as PDF and .docx; one that is being written is not begun again.',
  method: 'POST',
  path,
  access: staff,
  params,
  body: orderAnnualReportSchema,
  status: 202,
  view: annualReportView,
  errors: {
    ...only(bodyErrors, 'body.missing'),
    ...only(annualReportErrors, 'annual-report.year-ahead', 'annual-report.no-plan'),
  },
});

export const listAnnualReports = entry({
  name: 'annual-reports.list',
  summary: 'Lists a body’s reports to the board, the latest first.',
  method: 'GET',
  path,
  access: observers,
  params,
  query: pageQuery('integer'),
  status: 200,
  view: pageView(annualReportView),
  errors: only(bodyErrors, 'body.missing'),
});

export const downloadAnnualReport = entry({
  name: 'annual-reports.download',
  summary: 'Hands out a report to the board, to be saved.',
  method: 'GET',
  path: `${path}/:reportId/files/:format`,
  access: observers,
  params: params.extend({ reportId: idSchema, format: reportFormatSchema }),
  status: 200,
  download: true,
  errors: only(annualReportErrors, 'annual-report.missing'),
});
