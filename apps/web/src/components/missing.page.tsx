import { Refused } from '../lib/api';
import { ProblemScreen } from './problem-screen';

const nowhere = new Refused({ code: 'resource.missing', status: 404, detail: 'No such page' });

/** What an address shows that leads nowhere. */
export function MissingPage() {
  return (
    <main className="sa-main" id="main" tabIndex={-1}>
      <ProblemScreen error={nowhere} onRetry={() => undefined} />
    </main>
  );
}
