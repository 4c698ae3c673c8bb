import { renderToStaticMarkup } from 'react-dom/server';
import { ErrorSummary } from './error-summary';

describe('the error summary', () => {
  it('is nothing at all when there are no errors', () => {
    expect(renderToStaticMarkup(<ErrorSummary heading="Rätta" errors={[]} />)).toBe('');
  });

  it('can take focus, is announced, and links each error to its field', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary heading="Rätta" errors={[{ field: 'remark', message: 'Skriv kortare.' }]} />,
    );

    expect(html).toMatch(/id="error-summary" role="alert" tabindex="-1"/i);
    expect(html).toContain('<a class="ds-link" href="#remark">Skriv kortare.</a>');
  });
});
