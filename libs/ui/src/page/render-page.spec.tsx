import type { ReactElement } from 'react';
import { MailList } from '../mailbox/mail-list';
import { MailView } from '../mailbox/mail-view';
import { Confirmation } from '../reply/confirmation';
import { Receipt } from '../reply/receipt';
import { ReplyForm } from '../reply/reply-form';
import { ErrorSummary } from '../form/error-summary';
import { Document } from './document';
import { NoticePanel } from './notice-panel';
import { renderPage } from './render-page';

/** Stands in every text, so whatever is not escaped shows. */
const evil = '<script>alert("x")</script>';
const link = { href: '/x', label: evil };
const fact = { term: evil, value: evil };
const heading = { eyebrow: evil, heading: evil, facts: [evil] };

const contents: readonly (readonly [name: string, content: ReactElement])[] = [
  [
    'reply form',
    <ReplyForm
      key="page"
      heading={heading}
      action={`/${evil}`}
      hidden={{ [evil]: evil }}
      status={evil}
      answer={{ legend: evil, options: [{ value: 'substitute', label: evil }], chosen: evil }}
      substitute={{
        legend: evil,
        nameLabel: evil,
        emailLabel: evil,
        emailHint: evil,
        name: evil,
        email: evil,
      }}
      remark={{ label: evil, hint: evil, value: evil }}
      submitLabel={evil}
      note={evil}
      errors={[{ field: 'remark', message: evil }]}
    />,
  ],
  [
    'confirmation',
    <Confirmation
      key="page"
      heading={evil}
      organisation={evil}
      answer={evil}
      meeting={[evil]}
      substituteNote={evil}
      nextHeading={evil}
      next={[evil]}
      registeredNote={evil}
      actions={[{ ...link, download: evil }]}
    />,
  ],
  [
    'receipt',
    <Receipt key="page" heading={heading} facts={[fact]} note={evil} printHint={evil} actions={[link]} />,
  ],
  [
    'notice',
    <NoticePanel
      key="page"
      tone="warning"
      heading={evil}
      paragraphs={[evil]}
      facts={[fact]}
      actions={[link]}
      contact={evil}
    />,
  ],
  [
    'mailbox',
    <MailList
      key="page"
      heading={heading}
      caption={evil}
      columns={{ time: 'Tid', to: evil, subject: 'Ämne', kind: 'Slag' }}
      mails={[{ id: evil, href: '/x', time: evil, dateTime: evil, to: evil, subject: evil, kind: evil }]}
      emptyText={evil}
    />,
  ],
  [
    'mail',
    <MailView
      key="page"
      back={link}
      heading={heading}
      facts={[fact]}
      tabsLabel={evil}
      tabs={[link]}
      body={{ kind: 'text', text: `${evil} https://samsyn.example/"${evil}` }}
    />,
  ],
];

describe.each(contents)('the page with the %s', (_name, content) => {
  const html = renderPage(
    <Document
      lang="sv"
      title={evil}
      municipality={evil}
      skipLabel={evil}
      footerLabel={evil}
      footerLinks={[{ href: '/en', label: evil, lang: 'en' }]}
    >
      <ErrorSummary heading={evil} errors={[{ field: 'remark', message: evil }]} />
      {content}
    </Document>,
  );

  it('is a whole document in its language', () => {
    expect(html).toMatch(/^<!doctype html><html lang="sv"/);
  });

  it('escapes markup in every text', () => {
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script');
  });

  it('has exactly one h1', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('has nothing a strict content security policy refuses', () => {
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/);
  });

  it('asks for nothing from another origin', () => {
    expect(html).not.toMatch(/(?:src|<link[^>]*href|action)="(?:https?:)?\/\//);
  });

  it('stays out of search engines', () => {
    expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>');
  });
});

describe('the document', () => {
  const page = (indexed?: boolean) =>
    renderPage(
      <Document
        lang="en"
        title="Kakor"
        municipality="Exempel kommun"
        skipLabel="Skip to content"
        footerLabel="About"
        footerLinks={[{ href: '/sv', label: 'På svenska', lang: 'sv' }]}
        indexed={indexed}
      >
        <h1>Kakor</h1>
      </Document>,
    );

  it('lets a keyboard skip to the content', () => {
    expect(page()).toContain('href="#main">Skip to content</a>');
    expect(page()).toMatch(/<main[^>]*id="main" tabindex="-1"/i);
  });

  it('marks a footer link in another language', () => {
    expect(page()).toMatch(/<a class="ds-link" href="\/sv" lang="sv" hreflang="sv">/i);
  });

  it('may be found by search engines when it is public', () => {
    expect(page(true)).not.toContain('noindex');
  });
});
