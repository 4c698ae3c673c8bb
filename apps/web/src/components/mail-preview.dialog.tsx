import { type GroupedMailView, listMailGroups } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMembership } from '../lib/me';
import { asked } from '../lib/queries';
import { useTexts } from '../lib/use-texts';
import { Answered } from './answered';
import { MailPreview } from './mail-preview';
import { mailedTo } from './mailed-to.rules';
import { TaskDialog } from './task-dialog';

export interface MailPreviewDialogProps {
  readonly mailId: string;
  /** What the mail is about, by which its group is found. */
  readonly subjectId: string;
  readonly onClose: () => void;
}

/** The mail as its recipient will get it, over whatever screen tells of it. */
export default function MailPreviewDialog({ mailId, subjectId, onClose }: MailPreviewDialogProps) {
  const t = useTexts('app-mailings');
  const { slug: municipality } = useMembership();
  const [chosen, setChosen] = useState(mailId);
  const query = useQuery(
    asked(listMailGroups, { municipality, query: { show: 'coming', subjectId, limit: 200 } }),
  );
  const group = query.data?.items.find(({ mails }) => mails.some(({ id }) => id === mailId));
  const mail: GroupedMailView | undefined = group?.mails.find(({ id }) => id === chosen);
  return (
    <TaskDialog
      heading={mail ? t('preview.heading', { who: mailedTo(mail) ?? t('nobody') }) : t('preview.title')}
      width="wide"
      onClose={onClose}
    >
      <div className="sa-dialog__body">
        <Answered query={query} lines={8}>
          {() =>
            mail && group ? (
              <MailPreview mail={mail} others={group.mails} onChoose={setChosen} />
            ) : (
              <p className="sa-hint">{t('preview.gone')}</p>
            )
          }
        </Answered>
      </div>
    </TaskDialog>
  );
}
