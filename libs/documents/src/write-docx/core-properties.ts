import type { PrintedDocument } from '../printed-document';

/** Where a .docx keeps what it is about. */
export const CORE_PROPERTIES = 'docProps/core.xml';

/** What a .docx says of itself, dated by the document and not by the clock of the machine that writes it. */
export function coreProperties({ title, subtitle, publisher, language, date }: PrintedDocument): string {
  const instant = `<%s xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</%s>`;
  const fields = [
    `<dc:title>${escaped(title)}</dc:title>`,
    `<dc:subject>${escaped(subtitle)}</dc:subject>`,
    `<dc:creator>${escaped(publisher.name)}</dc:creator>`,
    `<dc:language>${language === 'sv' ? 'sv-SE' : 'en-GB'}</dc:language>`,
    ...['dcterms:created', 'dcterms:modified'].map((name) => instant.replaceAll('%s', name)),
  ];
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${fields.join('')}</cp:coreProperties>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
