import type { TextKey } from '@samsyn/contract';

type Key = TextKey<'information'>;

/** A part of a page under its own heading. `id` lets a mail or another page link to it. */
export interface InformationSection {
  readonly id: string;
  readonly heading: Key;
  readonly texts: readonly Key[];
  readonly link?: { readonly href: string; readonly label: Key };
}

/** One of the pages: where it is, and what it says in which order. */
export interface InformationPageContent {
  readonly path: string;
  readonly label: Key;
  readonly heading: Key;
  readonly lead: Key;
  readonly sections: readonly InformationSection[];
}

const start: InformationPageContent = {
  path: '/',
  label: 'page.start',
  heading: 'start.heading',
  lead: 'start.lead',
  sections: [
    { id: 'reply', heading: 'start.reply.heading', texts: ['start.reply.text'] },
    { id: 'urgent', heading: 'start.worried.heading', texts: ['start.worried.text'] },
    {
      id: 'staff',
      heading: 'start.staff.heading',
      texts: ['start.staff.text'],
      link: { href: '/app', label: 'start.staff.signIn' },
    },
  ],
};

const accessibility: InformationPageContent = {
  path: '/tillganglighet',
  label: 'page.accessibility',
  heading: 'accessibility.heading',
  lead: 'accessibility.lead',
  sections: [
    {
      id: 'status',
      heading: 'accessibility.status.heading',
      texts: ['accessibility.status.text', 'accessibility.status.works'],
    },
    {
      id: 'shortcomings',
      heading: 'accessibility.shortcomings.heading',
      texts: [
        'accessibility.shortcomings.users',
        'accessibility.shortcomings.conditional',
        'accessibility.shortcomings.easy',
        'accessibility.shortcomings.calendar',
      ],
    },
    {
      id: 'report',
      heading: 'accessibility.report.heading',
      texts: ['accessibility.report.text', 'accessibility.report.form'],
    },
    {
      id: 'supervision',
      heading: 'accessibility.supervision.heading',
      texts: ['accessibility.supervision.text'],
    },
    {
      id: 'tested',
      heading: 'accessibility.tested.heading',
      texts: ['accessibility.tested.text', 'accessibility.tested.date'],
    },
  ],
};

const cookies: InformationPageContent = {
  path: '/kakor',
  label: 'page.cookies',
  heading: 'cookies.heading',
  lead: 'cookies.lead',
  sections: [
    {
      id: 'session',
      heading: 'cookies.session.heading',
      texts: ['cookies.session.text', 'cookies.session.law'],
    },
    { id: 'others', heading: 'cookies.others.heading', texts: ['cookies.others.text'] },
  ],
};

const privacy: InformationPageContent = {
  path: '/personuppgifter',
  label: 'page.privacy',
  heading: 'privacy.heading',
  lead: 'privacy.lead',
  sections: [
    {
      id: 'stored',
      heading: 'privacy.stored.heading',
      texts: [
        'privacy.stored.contact',
        'privacy.stored.answers',
        'privacy.stored.actions',
        'privacy.stored.mail',
        'privacy.stored.never',
      ],
    },
    { id: 'why', heading: 'privacy.why.heading', texts: ['privacy.why.text'] },
    {
      id: 'how-long',
      heading: 'privacy.howLong.heading',
      texts: ['privacy.howLong.text', 'privacy.howLong.standIns', 'privacy.howLong.log'],
    },
    { id: 'who', heading: 'privacy.who.heading', texts: ['privacy.who.text'] },
    { id: 'rights', heading: 'privacy.rights.heading', texts: ['privacy.rights.text'] },
    { id: 'wrong-person', heading: 'privacy.ask.heading', texts: ['privacy.ask.text'] },
  ],
};

/** The pages, in the order a footer names them. */
export const informationPages = { accessibility, cookies, privacy, start };

export type InformationPageName = keyof typeof informationPages;
