import { renderToStaticMarkup } from 'react-dom/server';
import { LinkedText } from './linked-text';
import { MailList } from './mail-list';
import { MailView } from './mail-view';

describe('the mailbox', () => {
  it('says what to do when no mail has left', () => {
    const html = renderToStaticMarkup(
      <MailList
        heading={{ heading: 'Brevlåda' }}
        caption="Mejl"
        columns={{ time: 'Tid', to: 'Till', subject: 'Ämne', kind: 'Slag' }}
        mails={[]}
        emptyText="Inga mejl än."
      />,
    );

    expect(html).toContain('Inga mejl än.');
    expect(html).not.toContain('<table');
  });

  it('lets an address break after its @ and nowhere else', () => {
    const html = renderToStaticMarkup(
      <MailList
        heading={{ heading: 'Brevlåda' }}
        caption="Mejl"
        columns={{ time: 'Tid', to: 'Till', subject: 'Ämne', kind: 'Slag' }}
        mails={[
          {
            id: '1',
            href: '/mailbox/1',
            time: '2027-03-10 08.00',
            dateTime: '2027-03-10T07:00:00Z',
            to: 'polis@exempel.example',
            subject: 'Kallelse',
            kind: 'Kallelse',
          },
        ]}
        emptyText="Inga mejl än."
      />,
    );

    expect(html).toContain('polis@<wbr/>exempel.example');
    expect(html).toContain('<a class="ds-link" href="/mailbox/1">Kallelse</a>');
  });
});

describe('one mail', () => {
  const html = renderToStaticMarkup(
    <MailView
      back={{ href: '/mailbox', label: 'Alla mejl' }}
      heading={{ heading: 'Kallelse' }}
      facts={[]}
      tabsLabel="Visa som"
      tabs={[
        { href: '/mailbox/1', label: 'HTML', current: true },
        { href: '/mailbox/1/text', label: 'Text' },
      ]}
      body={{ kind: 'frame', src: '/mailbox/1/html', title: 'Mejlet' }}
    />,
  );

  it('shows its HTML in a frame without script and without an origin', () => {
    const sandbox = /<iframe[^>]*src="\/mailbox\/1\/html"[^>]*sandbox="([^"]*)"/.exec(html)?.[1];

    expect(sandbox).toBe('allow-popups allow-popups-to-escape-sandbox');
  });

  it('marks the tab that is open', () => {
    expect(html).toContain('<a href="/mailbox/1" aria-current="page">HTML</a>');
    expect(html).toContain('<a href="/mailbox/1/text">Text</a>');
  });
});

describe('plain text with addresses', () => {
  it('links a web address without the full stop after it', () => {
    expect(renderToStaticMarkup(<LinkedText text="Svara: https://samsyn.example/l/abc." />)).toContain(
      '<a class="ds-link" href="https://samsyn.example/l/abc">https://samsyn.example/l/abc</a>.',
    );
  });

  it('links nothing but http and https', () => {
    expect(renderToStaticMarkup(<LinkedText text="javascript:alert(1) mailto:a@b.example" />)).not.toContain(
      '<a',
    );
  });
});
