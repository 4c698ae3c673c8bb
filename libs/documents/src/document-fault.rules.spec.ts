import { annualReport, progress } from './annual-report.builder';
import type { Block, DocumentSection } from './document-content';
import { DOCUMENT_LIMITS, documentFault } from './document-fault.rules';

const faultOf = (...blocks: readonly Block[]) =>
  documentFault(annualReport(0, { sections: [{ heading: 'Rubrik', blocks }] }));
const table = { kind: 'table', caption: 'Tabell', columns: [{ heading: 'A' }], rows: [] } as const;
const paragraph = (length: number): Block => ({ kind: 'paragraph', text: 'x'.repeat(length) });

describe('what stands in the way of a document', () => {
  it('is nothing in a report of a year', () => {
    expect(documentFault(annualReport())).toBeUndefined();
  });

  it.each<[string, Block]>([
    ['sections.0.blocks.0.alternative', { ...progress(), alternative: ' ' }],
    ['sections.0.blocks.0.caption', { ...table, caption: '' }],
    ['sections.0.blocks.0.columns', { ...table, columns: [] }],
    ['sections.0.blocks.0.columns.0.heading', { ...table, columns: [{ heading: '' }] }],
    ['sections.0.blocks.0.rows.1', { ...table, rows: [['1'], ['1', '2']] }],
    ['sections.0.blocks.0.facts.0.value', { kind: 'facts', facts: [{ name: 'A', value: '' }] }],
  ])('is that %s is missing', (at, block) => {
    expect(faultOf(block)).toEqual({ code: 'document.incomplete', at });
  });

  it('is a title that is empty', () => {
    expect(documentFault(annualReport(0, { title: '' }))).toEqual({
      code: 'document.incomplete',
      at: 'title',
    });
  });

  it.each<[string, Block[]]>([
    ['text', [paragraph(DOCUMENT_LIMITS.text)]],
    ['blocks', Array.from({ length: DOCUMENT_LIMITS.blocks + 1 }, () => paragraph(1))],
    ['figures', Array.from({ length: DOCUMENT_LIMITS.figures + 1 }, progress)],
    ['cells', [{ ...table, rows: Array.from({ length: DOCUMENT_LIMITS.cells }, () => ['']) }]],
    [
      'columns',
      [{ ...table, columns: Array.from({ length: DOCUMENT_LIMITS.columns + 1 }, () => ({ heading: 'A' })) }],
    ],
    ['heading', [{ ...table, caption: 'x'.repeat(DOCUMENT_LIMITS.heading + 1) }]],
    ['svg', [{ ...progress(), svg: progress().svg + ' '.repeat(DOCUMENT_LIMITS.svg) }]],
  ])('is too much %s', (_, blocks) => {
    expect(faultOf(...blocks)?.code).toBe('document.too-large');
  });

  it('is a section deeper than headings go', () => {
    const within = (depth: number): DocumentSection => ({
      heading: 'Rubrik',
      blocks: [],
      sections: depth > 1 ? [within(depth - 1)] : [],
    });
    expect(documentFault(annualReport(0, { sections: [within(3)] }))).toBeUndefined();
    expect(documentFault(annualReport(0, { sections: [within(4)] }))?.code).toBe('document.too-deep');
  });

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    '<svg viewBox="0 0 0 9"></svg>',
    '<svg viewBox="0 0 9 9"><image href="/etc/passwd"/></svg>',
    '<svg viewBox="0 0 9 9"><use xlink:href="https://exempel.example/x.svg#a"/></svg>',
    '<svg viewBox="0 0 9 9"><rect fill="url(https://exempel.example/)"/></svg>',
    '<svg viewBox="0 0 9 9"><script>1</script></svg>',
    '<svg viewBox="0 0 9 9"><rect onclick="go()"/></svg>',
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9"></svg>',
  ])('is a drawing without a size, or one that reaches for more than itself: %s', (svg) => {
    expect(faultOf({ ...progress(), svg })?.code).toBe('document.unreadable-figure');
  });

  it('is no drawing that refers to a part of itself', () => {
    const svg = '<svg viewBox="0 0 9 9"><g id="a"/><use href="#a"/><rect fill="url(#a)"/></svg>';
    expect(faultOf({ ...progress(), svg })).toBeUndefined();
  });
});
