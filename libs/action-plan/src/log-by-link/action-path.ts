import { type LinkPage, linkPath } from '@samsyn/access';
import type { LinkedAction, LinkedActions } from './linked-actions';

/** Where a page about an action is: among all of the reader's; a colleague has the one that they are asked about. */
export function actionPath(
  page: LinkPage,
  { once }: Pick<LinkedActions, 'once'>,
  { id }: Pick<LinkedAction, 'id'>,
  further: '' | '/saved' = '',
): string {
  return linkPath(page, `${once ? 'action' : `actions/${id}`}${further}`);
}
