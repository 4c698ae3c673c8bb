import { problemPage } from './problem.page';

const municipality = {
  name: 'Exempelkommun',
  contactRole: 'säkerhetschef',
  contactPhone: '08-000 00 00',
  contactEmail: 'sakerhet@exempelkommun.example',
};

describe('a problem on a page for people', () => {
  it.each([
    [410, 'link.revoked', 'Länken gäller inte längre'],
    [404, 'link.unknown', 'Länken finns inte'],
    [404, 'resource.missing', 'Sidan finns inte'],
    [415, 'request.media-type', 'Det gick inte att ta emot'],
    [500, 'server.fault', 'Något gick fel hos oss'],
    [503, 'service.unavailable', 'Något gick fel hos oss'],
  ])('given %s %s, says “%s”', (status, code, heading) => {
    expect(problemPage({ status, code, language: 'sv' })).toContain(`>${heading}</h1>`);
  });

  it('given a municipality, is its page and says whom to ask', () => {
    const page = problemPage({ status: 410, code: 'link.revoked', language: 'sv', municipality });
    expect(page).toContain('Exempelkommun</span>');
    expect(page).toContain(
      'Frågor: säkerhetschef, <span class="sa-unbroken">08-000\u00a000\u00a000</span>, sakerhet@exempelkommun.example.',
    );
  });

  it('given none, names nobody', () => {
    const page = problemPage({ status: 404, code: 'link.unknown', language: 'sv' });
    expect(page).toContain('Samsyn</span>');
    expect(page).not.toContain('Frågor');
  });

  it('given English, speaks English and leads to Swedish', () => {
    const page = problemPage({ status: 404, code: 'link.unknown', language: 'en', municipality });
    expect(page).toContain('<html lang="en"');
    expect(page).toContain('This link does not exist');
    expect(page).toContain('href="?lang=sv"');
  });
});
