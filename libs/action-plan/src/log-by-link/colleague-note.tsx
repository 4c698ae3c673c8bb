import { type LinkPage, linkPath } from '@samsyn/access';
import { isOpen } from '@samsyn/contract';
import { Unbroken } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { LinkedAction } from './linked-actions';
import type { logPhrases } from './log-phrases';

interface ColleagueNoteProps {
  readonly action: LinkedAction;
  readonly page: LinkPage;
  readonly said: ReturnType<typeof logPhrases>;
}

/** The way to a colleague who logs in the reader's place this once, or who is asked already. A colleague asks nobody. */
export function ColleagueNote({ action, page, said }: ColleagueNoteProps): ReactElement | null {
  const { asked, id, status } = action;
  if (said.once || !isOpen(status)) return null;
  return (
    <p className="sa-note">
      {asked ? (
        <>
          <Unbroken text={said.asked(asked)} />{' '}
        </>
      ) : null}
      <a className="ds-link" href={linkPath(page, `actions/${id}/colleague`)}>
        {said.t(asked ? 'ask.change' : 'ask.heading')}
      </a>
    </p>
  );
}
