import { Controller } from '@nestjs/common';
import { downloadAnnualReport, listAnnualReports, orderAnnualReport } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { OrderAnnualReportService } from './annual-report/order-annual-report.service';
import { ReadAnnualReportsService } from './annual-report/read-annual-reports.service';

@Controller()
export class AnnualReportController {
  constructor(
    private readonly ordering: OrderAnnualReportService,
    private readonly reading: ReadAnnualReportsService,
  ) {}

  @route(orderAnnualReport)
  order({ caller, params, body }: Call<typeof orderAnnualReport>) {
    return this.ordering.order(caller, params.bodyId, body);
  }

  @route(listAnnualReports)
  list({ caller, params, query }: Call<typeof listAnnualReports>) {
    return this.reading.list(caller.scope, params.bodyId, query);
  }

  @route(downloadAnnualReport)
  download({ caller, params }: Call<typeof downloadAnnualReport>) {
    return this.reading.open(caller.scope, params);
  }
}
