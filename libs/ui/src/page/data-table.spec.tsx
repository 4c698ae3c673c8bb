import { renderToStaticMarkup } from 'react-dom/server';
import { DataTable } from './data-table';

const html = renderToStaticMarkup(
  <DataTable
    caption="Svar"
    columns={[{ label: 'Svar' }, { label: 'Organisation' }, { label: 'Antal', numeric: true }]}
    rows={[{ key: 'a', cells: ['Ja', 'Föreningen Exempel', 4] }]}
    headingColumn={1}
  />,
);

describe('the table', () => {
  it('names its rows by the heading column', () => {
    expect(html).toMatch(
      /<th scope="row" role="rowheader" data-label="Organisation">Föreningen Exempel<\/th>/,
    );
  });

  it('carries the column name on each cell, for the cards of a narrow screen', () => {
    expect(html).toContain('<td role="cell" data-label="Svar">Ja</td>');
    expect(html).toContain('data-label="Antal" data-numeric="true">4</td>');
  });

  it('has a caption', () => {
    expect(html).toContain('<caption>Svar</caption>');
  });
});
