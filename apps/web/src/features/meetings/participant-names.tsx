import type { ParticipantReplyView } from '@samsyn/contract';

/** Who gets a mail, each by organisation and name. */
export function ParticipantNames({
  participants,
}: {
  readonly participants: readonly ParticipantReplyView[];
}) {
  return (
    <ul className="sa-rows sa-rows--tight">
      {participants.map(({ participantId, organisation, name, function: duty }) => (
        <li key={participantId}>
          <span className="sa-strong">{organisation}</span>
          <span className="sa-hint"> · {name ?? duty}</span>
        </li>
      ))}
    </ul>
  );
}
