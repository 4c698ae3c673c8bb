import { renderPage } from '@samsyn/ui';
import { informationPages, type InformationPageName } from './information-content';
import { informationPage } from './information.page';

const names = Object.keys(informationPages) as InformationPageName[];
const inBoth = names.flatMap((name) => (['sv', 'en'] as const).map((language) => [name, language] as const));

describe('the information pages', () => {
  it.each(inBoth)('%s in %s: has one h1, no gaps, and links to its other language', (name, language) => {
    const html = renderPage(informationPage(name, language));
    const { path, sections } = informationPages[name];
    expect(html).toContain(`<html lang="${language}"`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain(language === 'sv' ? `href="${path}?lang=en"` : `href="${path}" lang="sv"`);
    for (const { id } of sections) expect(html).toContain(`id="${id}"`);
    expect(html).not.toMatch(/\{\{|undefined|<script|style=/);
  });

  it.each(inBoth)('%s in %s: links to every other page in the same language', (name, language) => {
    const html = renderPage(informationPage(name, language));
    const others = Object.values(informationPages).filter(({ path }) => path !== informationPages[name].path);
    for (const { path } of others) {
      expect(html).toContain(`href="${language === 'sv' ? path : `${path}?lang=en`}"`);
    }
  });

  it.each(['sv', 'en'] as const)('leads whoever works for a municipality to the app, in %s', (language) => {
    expect(renderPage(informationPage('start', language))).toContain('href="/app"');
  });

  it('keeps the place that the mail of a withdrawn substitute links to', () => {
    expect(renderPage(informationPage('privacy', 'sv'))).toContain('id="wrong-person"');
  });
});
