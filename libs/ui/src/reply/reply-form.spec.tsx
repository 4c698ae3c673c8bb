import { renderToStaticMarkup } from 'react-dom/server';
import { ReplyForm, type ReplyFormProps } from './reply-form';

const props: ReplyFormProps = {
  heading: {
    eyebrow: 'Kallelse till Föreningen Exempel',
    heading: 'Kan du delta?',
    facts: ['v. 16', '13.00–15.00'],
  },
  action: '/l/token/reply',
  hidden: { version: '3' },
  answer: {
    legend: 'Ditt svar',
    options: [
      { value: 'in-room', label: 'Ja, på plats' },
      { value: 'substitute', label: 'Nej, jag skickar en ersättare' },
    ],
  },
  substitute: {
    legend: 'Ersättare',
    nameLabel: 'Namn',
    emailLabel: 'E-postadress',
    emailHint: 'Kallelsen går dit.',
  },
  remark: { label: 'Något mötet behöver veta?' },
  submitLabel: 'Skicka svaret',
  note: 'Du kan ändra ditt svar.',
};
const render = (changes: Partial<ReplyFormProps> = {}) =>
  renderToStaticMarkup(<ReplyForm {...props} {...changes} />);

describe('the reply form', () => {
  it('posts to its address and asks the browser to move to the error summary if one comes back', () => {
    expect(render()).toContain('action="/l/token/reply#error-summary" method="post"');
  });

  it('sends the hidden fields along', () => {
    expect(render()).toContain('<input type="hidden" name="version" value="3"/>');
  });

  it('chooses nothing beforehand', () => {
    expect(render()).not.toContain('checked');
  });

  it('shows an earlier answer as chosen', () => {
    expect(render({ answer: { ...props.answer, chosen: 'substitute' } })).toMatch(
      /<input[^>]*value="substitute"[^>]*checked=""|<input[^>]*checked=""[^>]*value="substitute"/,
    );
  });

  it('ties every visible control to a label', () => {
    const html = render();
    const ids = [...html.matchAll(/<(?:input|textarea)(?![^>]*type="hidden")[^>]* id="([^"]+)"/g)].map(
      (m) => m[1],
    );

    expect(ids).toEqual(['answer', 'answer-substitute', 'substituteName', 'substituteEmail', 'remark']);
    for (const id of ids) expect(html).toContain(`for="${id}"`);
  });

  it('has one h1 and one primary button', () => {
    expect(render().match(/<h1/g)).toHaveLength(1);
    expect(render().match(/data-variant="primary"/g)).toHaveLength(1);
  });

  it('keeps what was written when something is wrong', () => {
    const html = render({
      substitute: { ...props.substitute, name: 'Eva Exempel', email: 'eva' },
      remark: { ...props.remark, value: 'Rad ett\nrad två' },
    });

    expect(html).toContain('value="Eva Exempel"');
    expect(html).toContain('value="eva"');
    expect(html).toContain('Rad ett\nrad två</textarea>');
  });

  it('says at the field what is wrong with it, after its hint', () => {
    const html = render({ errors: [{ field: 'substituteEmail', message: 'Skriv en e-postadress.' }] });

    expect(html).toContain(
      'aria-describedby="substituteEmail-hint substituteEmail-error" aria-invalid="true"',
    );
    expect(html).toContain('id="substituteEmail-error">Skriv en e-postadress.</p>');
  });

  it('describes the whole question when no answer is chosen', () => {
    const html = render({ errors: [{ field: 'answer', message: 'Välj ett svar.' }] });

    expect(html).toMatch(/<fieldset[^>]*aria-describedby="answer-error"/);
    expect(html).toContain('id="answer-error">Välj ett svar.</p>');
  });
});
