import { inputOf, readReplyForm } from './reply-form.schema';

const startsAt = '2027-04-21T11:00:00.000Z';
const substitute = { substituteName: ' Eva Exempel ', substituteEmail: ' eva@organisation.example ' };
const empty = { substituteName: '', substituteEmail: '', remark: '' };

describe('the reply form', () => {
  it('given an answer and empty fields, reads the answer alone', () => {
    expect(readReplyForm({ startsAt, answer: 'in-room', ...empty })).toEqual({
      ok: true,
      value: { startsAt: new Date(startsAt), answer: 'in-room' },
    });
  });

  it('given a substitute, reads name and address without the spaces around them', () => {
    expect(readReplyForm({ startsAt, answer: 'substitute', ...substitute, remark: '' })).toMatchObject({
      value: { substitute: { name: 'Eva Exempel', email: 'eva@organisation.example' } },
    });
  });

  it('given another answer, passes over what stands in the substitute’s fields', () => {
    const read = readReplyForm({
      startsAt,
      answer: 'declined',
      substituteName: 'Eva',
      substituteEmail: 'eva',
    });
    expect(read).toEqual({ ok: true, value: { startsAt: new Date(startsAt), answer: 'declined' } });
  });

  it('given a remark that nobody sees, reads it as left out', () => {
    expect(readReplyForm({ startsAt, answer: 'in-room', remark: ' \u200b\r\n' })).toEqual({
      ok: true,
      value: { startsAt: new Date(startsAt), answer: 'in-room' },
    });
  });

  it('given line breaks as browsers send them, counts each as one character', () => {
    const remark = 'a\r\n'.repeat(5000);
    expect(readReplyForm({ startsAt, answer: 'tentative', remark })).toMatchObject({
      value: { remark: 'a\n'.repeat(5000).trim() },
    });
  });

  it.each([
    ['no answer', { ...empty }, ['answer']],
    ['an answer that is none', { answer: 'maybe' }, ['answer']],
    ['two answers', { answer: ['in-room', 'declined'] }, ['answer']],
    [
      'a substitute without name and address',
      { ...empty, answer: 'substitute' },
      ['substituteName', 'substituteEmail'],
    ],
    [
      'an address with a line break',
      { answer: 'substitute', ...substitute, substituteEmail: 'a@b.example\r\nBcc: c@d.example' },
      ['substituteEmail'],
    ],
    [
      'an address that is none',
      { answer: 'substitute', ...substitute, substituteEmail: 'eva' },
      ['substituteEmail'],
    ],
    [
      'a name of 201 characters',
      { answer: 'substitute', ...substitute, substituteName: 'e'.repeat(201) },
      ['substituteName'],
    ],
    ['a remark of 10,001 characters', { answer: 'in-room', remark: 'r'.repeat(10_001) }, ['remark']],
    ['a remark that cannot be stored', { answer: 'in-room', remark: 'a\u0000b' }, ['text.character']],
    [
      'a remark with an identity number',
      { answer: 'in-room', remark: 'Läget\nför 19900101-2385' },
      ['text.identity-number'],
    ],
    [
      'a name of several lines',
      { answer: 'substitute', ...substitute, substituteName: 'Robin\r\n\r\nNy tid' },
      ['text.one-line'],
    ],
    [
      'a name that leads to another site',
      { answer: 'substitute', ...substitute, substituteName: 'Robin https://phish.example' },
      ['text.link'],
    ],
    [
      'a name that nobody sees',
      { answer: 'substitute', ...substitute, substituteName: '\u200b' },
      ['substituteName'],
    ],
    ['an unknown field', { answer: 'in-room', participantId: 'x' }, ['form']],
    ['a start that is no time', { answer: 'in-room', startsAt: 'tomorrow' }, ['form']],
  ])('given %s, says which field is wrong', (_, fields, problems) => {
    const read = readReplyForm({ startsAt, ...fields });
    expect(read.ok ? [] : read.error.map(({ problem }) => problem)).toEqual(problems);
  });

  it.each([undefined, null, 'answer=in-room', []])('given %j instead of a form, is refused', (body) => {
    expect(readReplyForm(body).ok).toBe(false);
  });

  it('keeps what was written, and nothing but text in the form’s own fields', () => {
    expect(inputOf({ answer: 'in-room', remark: 'a\u0000', substituteName: ['x'], other: 'y' })).toEqual({
      answer: 'in-room',
      remark: 'a',
    });
  });
});
