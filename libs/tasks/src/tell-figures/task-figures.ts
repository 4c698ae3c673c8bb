import { Injectable } from '@nestjs/common';
import { Database, Figures } from '@samsyn/platform';

/** How long work goes in all municipalities together, in one number, for whoever runs the program. */
@Injectable()
export class TaskFigures {
  constructor(database: Database, figures: Figures) {
    figures.gauge(
      'samsyn_tasks_oldest_open_seconds',
      'How long ago the oldest unfinished task was begun; 0 without any',
      async () => {
        const [row] = await database.global((manager): Promise<{ seconds: number }[]> =>
          manager.query(
            `SELECT coalesce(extract(epoch FROM max(product_statement_now() - oldest)), 0)::double precision AS seconds
             FROM municipalities_with_tasks()`,
          ),
        );
        return row?.seconds ?? 0;
      },
    );
  }
}
