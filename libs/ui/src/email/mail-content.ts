/** A label and its value: När – onsdag 21 april 2027 kl. 13.00–15.00. */
export interface MailFact {
  readonly label: string;
  readonly value: string;
  /** Makes the value a link, for instance to a video meeting. */
  readonly url?: string;
}

/** A link a person can follow; `url` begins with https:// or http://. */
export interface MailLink {
  readonly label: string;
  readonly url: string;
}

/** A list under its own heading, for instance the agenda. */
export interface MailContentList {
  readonly heading: string;
  readonly items: readonly { readonly text: string; readonly emphasised?: boolean }[];
}

/** One matter of a mail, in the order it is read. */
export interface MailMatter {
  readonly heading: string;
  /** Before the facts: who wants what. */
  readonly paragraphs: readonly string[];
  readonly facts: readonly MailFact[];
  /** After the facts: what to know before pressing the button. */
  readonly details: readonly string[];
  readonly button?: MailLink;
  /** One short line under the button. */
  readonly note?: string;
  readonly list?: MailContentList;
  /** A second list, beneath the first. */
  readonly followUp?: MailContentList;
}

/** One of several matters in a mail, with why this person is told. */
export interface MailSection extends MailMatter {
  readonly why: string;
}

/**
 * What one mail says, in the order it is read. Written once and rendered twice, as HTML and as plain text, so that
 * neither can say something the other does not. All strings are plain text; the renderers escape them.
 */
export interface MailContent extends MailMatter {
  readonly language: 'sv' | 'en';
  /** The municipality, shown first as the sender. */
  readonly sender: string;
  /** The municipality's own, as `#rrggbb`, on which white can be read; the product's green unless said. */
  readonly colour?: string;
  readonly subject: string;
  /** The line an inbox shows after the subject. */
  readonly preview: string;
  /** Said before the first paragraph; of several matters, once before all. */
  readonly greeting?: string;
  /** Several matters that leave as one mail, each under its own heading. */
  readonly sections?: readonly MailSection[];
  readonly footer: {
    /** Why this person gets this mail. */
    readonly why: string;
    /** Whom to ask. */
    readonly questions: string;
    readonly wrongPerson: MailLink;
    readonly privacy: MailLink;
  };
}
