import type { IStylesOptions } from 'docx' with { 'resolution-mode': 'import' };
import type { PrintedDocument } from '../printed-document';

/** A font that every machine has, or has one as wide as; ours is on none. */
const FONT = 'Arial';
const MUTED = '55605a';
/** Where values begin beside their names, in twentieths of a point, as all lengths here; 48 mm. */
export const FACT_INDENT = 2720;
/** The width between the margins of an A4 page, 160 mm. */
export const TEXT_WIDTH = 9070;
export const HAIRLINE = 'cfd6d2';
export const GROUND = 'f3f5f4';

/** How a document looks in a word processor: the same as on paper, as styles that whoever goes on with it can change. */
export function docxStyles({ language, publisher }: PrintedDocument): IStylesOptions {
  const accent = publisher.colour.slice(1);
  const heading = (size: number, before: number, after: number, color = accent) => ({
    run: { font: FONT, size, bold: true, color },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  const style = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: 21,
          color: '1b1f1d',
          language: { value: language === 'sv' ? 'sv-SE' : 'en-GB' },
        },
        paragraph: { spacing: { after: 140, line: 288, lineRule: 'auto' } },
      },
      title: {
        run: { font: FONT, size: 56, bold: true, color: '1b1f1d' },
        paragraph: { spacing: { before: 900, after: 200, line: 252, lineRule: 'auto' } },
      },
      heading1: heading(36, 480, 180),
      heading2: heading(26, 380, 140),
      heading3: heading(22, 300, 120, '1b1f1d'),
      caption: {
        run: { font: FONT, size: 19, italics: false, bold: false, color: '1b1f1d' },
        paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
      },
    },
    paragraphStyles: [
      style('Publisher', 'Publisher', { size: 22, bold: true, color: accent }, { spacing: { after: 0 } }),
      style('Subtitle', 'Subtitle', { size: 28, color: MUTED }, { spacing: { after: 160 } }),
      style('Dated', 'Dated', { color: MUTED }, { spacing: { after: 240 } }),
      style(
        'Fact',
        'Fact',
        {},
        { spacing: { after: 80 }, indent: { left: FACT_INDENT, hanging: FACT_INDENT } },
      ),
      style(
        'Notice',
        'Notice',
        {},
        { spacing: { before: 160, after: 240 }, indent: { left: 200, right: 200 } },
      ),
      style('Cell', 'Cell', { size: 18 }, { spacing: { after: 0, line: 252, lineRule: 'auto' } }),
      style(
        'ContentsHeading',
        'Contents heading',
        { size: 36, bold: true, color: accent },
        { spacing: { before: 480, after: 180 }, keepNext: true },
      ),
      style('Running', 'Running', { size: 17, color: MUTED }, { spacing: { after: 0 } }),
    ],
    characterStyles: [
      {
        id: 'FactName',
        name: 'Fact name',
        basedOn: 'DefaultParagraphFont',
        run: { bold: true, color: MUTED },
      },
      { id: 'Label', name: 'Label', basedOn: 'DefaultParagraphFont', run: { bold: true, color: accent } },
    ],
  };
}
