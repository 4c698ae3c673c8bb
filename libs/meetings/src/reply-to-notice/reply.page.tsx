import { type LinkPage, linkPath } from '@samsyn/access';
import { ErrorSummary, type FieldError, ReplyForm } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { Invitation } from './invitation';
import { invitationPhrases } from './invitation-phrases';
import { statusOf } from './invitation-status';
import { LinkDocument } from './link-document';
import type { ReplyFormFault, ReplyInput } from './reply-form.schema';
import { offeredAnswers } from './invitation-state.rules';

/** What became of a reply that was sent and not saved: shown with the form, which keeps what was written. */
export interface Unsaved {
  input: ReplyInput;
  faults: readonly ReplyFormFault[];
  /** The meeting was moved between reading and answering. */
  moved?: boolean;
  /** The substitute takes part already, for this organisation: sent again, the reply is saved. */
  invitedFor?: string;
}

/** The question: can you attend? With the reply that stands, or with what must be put right. */
export function replyPage(invitation: Invitation, page: LinkPage, unsaved?: Unsaved): ReactElement {
  const said = invitationPhrases(invitation, page.language);
  const { t } = said;
  const { meeting, reply } = invitation;
  const heading = t(`question.${invitation.bodyKind}`, { date: said.date });
  const errors = errorsOf(unsaved, said);
  const input: ReplyInput = unsaved?.input ?? {
    ...(reply ? { answer: reply.answer } : {}),
    ...(reply?.substituteName ? { substituteName: reply.substituteName } : {}),
    ...(reply?.substituteEmail ? { substituteEmail: reply.substituteEmail } : {}),
    ...(reply?.remark ? { remark: reply.remark } : {}),
  };
  const status = statusOf(invitation, said);
  return (
    <LinkDocument page={page} heading={heading} faulty={errors.length > 0} opened back>
      <ErrorSummary
        heading={t(
          unsaved?.moved
            ? 'errors.movedHeading'
            : unsaved?.invitedFor
              ? 'errors.invitedHeading'
              : 'errors.heading',
        )}
        errors={errors}
      />
      <ReplyForm
        heading={{
          eyebrow: said.invited,
          heading,
          lead: meeting.title,
          facts: [said.day, said.span, said.place],
        }}
        action={linkPath(page, 'reply')}
        hidden={{
          startsAt: meeting.startsAt.toISOString(),
          ...(unsaved?.invitedFor && input.substituteEmail ? { known: input.substituteEmail } : {}),
        }}
        {...(status && !unsaved ? { status } : {})}
        answer={{
          legend: t('question.legend'),
          options: offeredAnswers(invitation).map((value) => ({
            value,
            label: t(`choices.${value}`, { remote: meeting.remote ?? '' }),
          })),
          ...(input.answer ? { chosen: input.answer } : {}),
        }}
        substitute={{
          legend: t('substitute.legend'),
          nameLabel: t('substitute.name'),
          emailLabel: t('substitute.email'),
          emailHint: t('substitute.emailHint'),
          ...(input.substituteName ? { name: input.substituteName } : {}),
          ...(input.substituteEmail ? { email: input.substituteEmail } : {}),
        }}
        remark={{
          label: t('question.remark'),
          hint: t('question.remarkHint'),
          ...(input.remark ? { value: input.remark } : {}),
        }}
        submitLabel={t(reply ? 'question.submitChange' : 'question.submit')}
        note={t('question.note', { start: said.start })}
        contact={said.contact}
        errors={errors}
      />
    </LinkDocument>
  );
}

function errorsOf(unsaved: Unsaved | undefined, said: ReturnType<typeof invitationPhrases>): FieldError[] {
  const { t } = said;
  if (!unsaved) return [];
  if (unsaved.moved) return [{ field: 'answer', message: t('errors.moved', { when: said.when }) }];
  if (unsaved.invitedFor) {
    const values = { name: unsaved.input.substituteName ?? '', organisation: unsaved.invitedFor };
    return [{ field: 'substituteEmail', message: t('errors.invited', values) }];
  }
  return unsaved.faults.map(({ field, problem }) => ({ field, message: said.fault(problem) }));
}
