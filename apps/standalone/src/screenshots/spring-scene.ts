import { civilDate, clockTime, plannedInstantOf } from '@samsyn/contract';
import type { SmtpSink } from '@samsyn/testing';
import { Partner } from '../demo/partner';
import type { SamsynClient } from '../demo/samsyn-client';
import { Terminal } from '../demo/terminal';
import { TimeTravel, ZONE } from '../demo/time-travel';

/** The instant of a time on the wall in Nykvarn. */
function at(date: string, time: string): Date {
  return plannedInstantOf(civilDate(date), clockTime(time), ZONE);
}

/** The meetings that a scene has, by their ids. */
export interface SpringScene {
  council: string;
  workingGroup: string;
}

interface Created {
  id: string;
}

/**
 * The spring of 2027 as a coordinator has it in front of them on 31 March: the council is called, four of seven have
 * answered in each way there is, one mail did not arrive, and the working group's meeting is planned.
 */
export async function springScene(samsyn: SamsynClient, sink: SmtpSink): Promise<SpringScene> {
  await samsyn.setClock(at('2027-02-22', '09:00'));
  const { items } = await samsyn.get<{ items: { id: string; kind: string }[] }>('/bodies');
  const body = (kind: string) => items.find((each) => each.kind === kind)?.id;
  const council = await samsyn.post<Created>('/meetings', {
    bodyId: body('council'),
    date: '2027-04-21',
    start: '13:00',
    end: '15:00',
    place: 'Kommunhuset',
    remote: { name: 'Teams' },
  });
  const workingGroup = await samsyn.post<Created>('/meetings', {
    bodyId: body('working-group'),
    date: '2027-05-12',
    start: '09:00',
    end: '10:30',
    place: 'Kommunhuset',
  });
  sink.programme.refuseRecipient('samverkan@sbff.example', 550, '5.1.1 No such user here');
  const time = new TimeTravel(samsyn, council.id, new Terminal(() => undefined, false));
  await time.to(at('2027-03-10', '17:00'));
  const byLink = (address: string, form: Parameters<Partner['replyByLink']>[0]) =>
    new Partner(samsyn, address).replyByLink(form);
  await time.to(at('2027-03-11', '09:15'));
  await byLink('kommunpolis@polisen.example', {
    answer: 'in-room',
    remark: 'Vi tar med läget i lokalpolisområdet.',
  });
  await byLink('kommundirektor@nykvarn.example', { answer: 'in-room' });
  await time.to(at('2027-03-15', '14:00'));
  await byLink('ordforande@foreningsradet.example', {
    answer: 'substitute',
    substituteName: 'Charlie Exempel',
    substituteEmail: 'ersattare@foreningsradet.example',
  });
  await time.settle();
  await registerByPhone(samsyn, council.id, 'Säkerhetspolisen', 'remote');
  await time.to(at('2027-03-31', '10:12'));
  return { council: council.id, workingGroup: workingGroup.id };
}

async function registerByPhone(samsyn: SamsynClient, meetingId: string, role: string, answer: string) {
  const { items } = await samsyn.get<{ items: { participantId: string; function: string }[] }>(
    `/meetings/${meetingId}/replies`,
  );
  const participantId = items.find((each) => each.function === role)?.participantId;
  await samsyn.post(`/meetings/${meetingId}/replies`, { participantId, answer, source: 'phone' });
}
