import { PRODUCT_COLOUR } from '@samsyn/contract';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import { greeted } from './greeted';
import type { MailContent, MailContentList, MailFact, MailMatter, MailSection } from './mail-content';
import { sheet, style } from './mail-style';
import { Unbroken } from '../page/unbroken';

/** Keeps an inbox from filling up the preview line with the first words of the mail. */
const PREVIEW_FILLER = '\u00A0\u200C'.repeat(80);

function Facts({ facts, colour }: { readonly facts: readonly MailFact[]; readonly colour: string }) {
  return (
    <table style={style.facts} cellPadding={0} cellSpacing={0}>
      <tbody>
        {facts.map(({ label, value, url }) => (
          <tr key={label}>
            <th scope="row" className="label dim" style={style.label}>
              {label}
            </th>
            <td className="value ink" style={style.value}>
              {url ? (
                <Link href={url} className="link" style={{ ...style.link, color: colour }}>
                  {value}
                </Link>
              ) : (
                <Unbroken text={value} style={style.unbroken} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ list, within }: { readonly list: MailContentList; readonly within: 'mail' | 'part' }) {
  const heading = within === 'mail' ? style.listHeading : style.partListHeading;
  return (
    <>
      <Heading as={within === 'mail' ? 'h2' : 'h3'} className="ink" style={heading}>
        {list.heading}
      </Heading>
      <ul style={style.list}>
        {list.items.map(({ text, emphasised }, index) => (
          <li
            key={index}
            className="ink"
            style={emphasised ? { ...style.item, ...style.emphasised } : style.item}
          >
            <Unbroken text={text} style={style.unbroken} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text, index) => (
    <Text key={index} className="ink" style={style.paragraph}>
      {text}
    </Text>
  ));
}

interface MatterProps {
  readonly matter: MailMatter;
  readonly within: 'mail' | 'part';
  readonly colour: string;
}

function Matter({ matter, within, colour }: MatterProps) {
  const { paragraphs, facts, details, button, note, list, followUp } = matter;
  return (
    <>
      <Paragraphs texts={paragraphs} />
      {facts.length > 0 && <Facts facts={facts} colour={colour} />}
      <Paragraphs texts={details} />
      {button && (
        <Section style={style.buttonRow}>
          <Button
            href={button.url}
            className="button"
            style={{ ...style.button, backgroundColor: colour, border: `2px solid ${colour}` }}
          >
            {button.label}
          </Button>
        </Section>
      )}
      {note && (
        <Text className="dim" style={style.note}>
          {note}
        </Text>
      )}
      {list && <List list={list} within={within} />}
      {followUp && <List list={followUp} within={within} />}
    </>
  );
}

function Part({ section, colour }: { readonly section: MailSection; readonly colour: string }) {
  return (
    <Section className="part" style={style.part}>
      <Heading as="h2" className="part-heading ink" style={style.partHeading}>
        {section.heading}
      </Heading>
      <Matter matter={section} within="part" colour={colour} />
      <Text className="dim" style={style.why}>
        {section.why}
      </Text>
    </Section>
  );
}

function Footer({ footer, colour }: { readonly footer: MailContent['footer']; readonly colour: string }) {
  const link = { ...style.link, color: colour };
  return (
    <Section className="footer" style={style.footer}>
      <Text className="dim" style={style.small}>
        {footer.why}
      </Text>
      <Text className="dim" style={style.small}>
        {footer.questions}{' '}
        <Link href={footer.wrongPerson.url} className="link" style={link}>
          {footer.wrongPerson.label}
        </Link>
        {' · '}
        <Link href={footer.privacy.url} className="link" style={link}>
          {footer.privacy.label}
        </Link>
      </Text>
    </Section>
  );
}

/**
 * The one layout of all mails: a card with the sender on top, the facts and one button; the small print below it.
 *
 * The body is written out, because React Email's own puts the ground colour on a cell without a class, which the dark
 * sheet then cannot reach.
 */
export function MailLayout({ content }: { readonly content: MailContent }) {
  const { colour = PRODUCT_COLOUR } = content;
  return (
    <Html lang={content.language}>
      <Head>
        <title>{content.subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <style dangerouslySetInnerHTML={{ __html: sheet }} />
      </Head>
      <body className="page" style={style.body}>
        <table
          className="page"
          role="presentation"
          width="100%"
          cellPadding={0}
          cellSpacing={0}
          style={style.ground}
        >
          <tbody>
            <tr>
              <td className="page" style={style.page}>
                <div style={style.preview}>
                  {content.preview}
                  <span aria-hidden="true">{PREVIEW_FILLER}</span>
                </div>
                <Container style={style.column}>
                  <Section className="card" style={style.card}>
                    <Text className="brand" style={{ ...style.sender, color: colour }}>
                      {content.sender}
                    </Text>
                    <Heading as="h1" className="heading ink" style={style.heading}>
                      {content.heading}
                    </Heading>
                    <Matter
                      matter={{ ...content, paragraphs: greeted(content) }}
                      within="mail"
                      colour={colour}
                    />
                    {content.sections?.map((section, index) => (
                      <Part key={index} section={section} colour={colour} />
                    ))}
                  </Section>
                  <Footer footer={content.footer} colour={colour} />
                </Container>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </Html>
  );
}
