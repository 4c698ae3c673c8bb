import {
  appCallListTexts,
  appMeetingListTexts,
  appMeetingsTexts,
  civilDateOf,
  clockTimeOf,
  type ContactCard,
  listMailings,
  listSeats,
  type MeetingView,
  replyTexts,
  spokenDate,
  spokenPhoneNumber,
  spokenTime,
} from '@samsyn/contract';
import { DataTable } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Answered } from '../../components/answered';
import { AnsweredScreen } from '../../components/answered-screen';
import { Screen } from '../../components/screen';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { asked } from '../../lib/queries';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { MeetingFacts } from './meeting-heading';
import { isCalled } from './meeting-phase.rules';
import { mailsOf, meetingOf, repliesOf } from './meeting.query';
import { ParticipantState } from './participant-state';

addTexts('app-call-list', appCallListTexts);
addTexts('app-meeting-list', appMeetingListTexts);
addTexts('app-meetings', appMeetingsTexts);
addTexts('reply', replyTexts);

const route = getRouteApi('/$municipality/moten/$meetingId/ringlista');

/** Whom to call about a meeting when mail does not work: made to be printed, on one page. */
export function CallListPage() {
  const one = route.useParams();
  const query = useQuery(meetingOf(one));
  return (
    <AnsweredScreen query={query}>{(meeting) => <CallList one={one} meeting={meeting} />}</AnsweredScreen>
  );
}

interface CallListProps {
  readonly one: { readonly municipality: string; readonly meetingId: string };
  readonly meeting: MeetingView;
}

function CallList({ one, meeting }: CallListProps) {
  const t = useTexts('app-call-list');
  const language = useLanguage();
  const membership = useMembership();
  const seats = useQuery(
    asked(listSeats, {
      municipality: one.municipality,
      params: { bodyId: meeting.bodyId },
      query: { limit: 100 },
    }),
  );
  const replies = useQuery(repliesOf(one));
  const mails = useQuery({ ...mailsOf(one), enabled: may(membership, listMailings) });
  const participants = replies.data?.items ?? [];
  const called = isCalled(meeting, mails.data?.items ?? []);
  const now = productNow();
  const day = spokenDate(civilDateOf(now, meeting.timeZone), language);
  const when = `${day} ${spokenTime(clockTimeOf(now, meeting.timeZone), language)}`;
  return (
    <Screen
      heading={t('heading')}
      eyebrow={
        <Link className="ds-link" to="/$municipality/moten/$meetingId" params={one} search={{}}>
          {meeting.title}
        </Link>
      }
      lead={t('printed', { when })}
      facts={<MeetingFacts meeting={meeting} />}
      state={
        <button className="ds-button sa-screen-only" type="button" onClick={() => window.print()}>
          {t('print')}
        </button>
      }
    >
      <p className="sa-hint sa-screen-only">{t('lead')}</p>
      <div className="sa-card sa-call-list">
        <Answered query={seats} lines={8}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="sa-empty">{t('empty')}</p>
            ) : (
              <DataTable
                caption={t('heading')}
                captionHidden
                columns={['seat', 'holder', 'deputy', 'reply', 'called'].map((name) => ({
                  label: t(name as 'seat'),
                }))}
                rows={items.map((seat) => {
                  const own = participants.filter(({ seatId }) => seatId === seat.id);
                  const participant = own.find(({ substituteFor }) => substituteFor === null);
                  const substitute = own.find(({ substituteFor }) => substituteFor !== null);
                  return {
                    key: seat.id,
                    cells: [
                      <div key="seat">
                        {seat.organisationName}
                        <span className="sa-hint sa-below">{seat.function}</span>
                      </div>,
                      <Reach key="holder" contact={seat.holder} />,
                      <Reach key="deputy" contact={seat.deputy} />,
                      <div key="reply">
                        {participant ? (
                          <ParticipantState participant={participant} isCalled={called} />
                        ) : null}
                        {substitute?.name ? (
                          <span className="sa-hint sa-below">
                            {t('substitute', { name: substitute.name })}
                          </span>
                        ) : null}
                      </div>,
                      '',
                    ],
                  };
                })}
              />
            )
          }
        </Answered>
      </div>
    </Screen>
  );
}

/** Who it is, and the number that reaches them; on a telephone the number is called by a tap. */
function Reach({ contact }: { readonly contact: ContactCard | null }) {
  const t = useTexts('app-call-list');
  if (!contact) return <span className="sa-hint">{t('nobody')}</span>;
  const { name, role, phone } = contact;
  return (
    <div>
      {name ?? role}
      <span className="sa-below">
        {phone ? (
          <a className="ds-link" href={`tel:${phone}`}>
            {spokenPhoneNumber(phone)}
          </a>
        ) : (
          <span className="sa-hint">{t('noPhone')}</span>
        )}
      </span>
    </div>
  );
}
