import { type TestApp, type TestMunicipality } from '../app/test-app.builder';

/** The meeting that the council has been called to. */
export interface CalledMeeting {
  id: string;
  version: number;
}

/** A council that has been called to its spring meeting, with the link each mail carried. */
export interface InvitedCouncil {
  municipality: TestMunicipality;
  meeting: CalledMeeting;
  /** The path of a recipient's personal link, such as `/l/{token}`. */
  linkOf(email: string): Promise<string>;
}

/** The day on which everyone is called; the meeting is on 21 April 2027. */
export const callDay = new Date('2027-03-10T08:00:00Z');

/** Makes a municipality, schedules the meeting of scenario 1, calls the council and lets the mails leave. */
export async function inviteCouncil(app: TestApp, municipality: TestMunicipality): Promise<InvitedCouncil> {
  const scheduled = await app.request(municipality, 'POST', '/meetings', {
    bodyId: municipality.council.bodyId,
    title: 'Samverkansrådet för krisledning – vår 2027',
    date: '2027-04-21',
    start: '13:00',
    end: '15:00',
    place: 'Kommunhuset, sammanträdesrum Exempel',
    remote: { name: 'Teams', url: 'https://video.example/mote/42' },
    confirmed: true,
  });
  const { id, version } = scheduled.json<CalledMeeting>();
  const ordered = await app.request(municipality, 'POST', `/meetings/${id}/notice`, { version });
  await app.send();
  return {
    municipality,
    meeting: { id, version: ordered.json<CalledMeeting>().version },
    linkOf: (email) => linkIn(app, email),
  };
}

/** The link in the newest mail to somebody. */
async function linkIn(app: TestApp, email: string): Promise<string> {
  const mails = (await app.sink.messages()).filter(({ to }) => to.includes(email));
  const link = /https:\/\/samsyn\.example(\/l\/[\w-]+)(?:\?lang=en)?\n/.exec(mails.at(-1)?.text ?? '')?.[1];
  if (!link) throw new Error(`No mail with a link has reached ${email}`);
  return link;
}
