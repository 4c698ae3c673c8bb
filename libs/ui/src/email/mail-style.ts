import type { CSSProperties } from 'react';

/** System fonts only: a mail fetches nothing. */
const FONT = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/**
 * Light colours, inline, for every mail program. Text on its ground is at least 7:1, small text and the municipality's own
 * colour at least 4.5:1.
 */
export const style = {
  body: { backgroundColor: '#f2f4f3', margin: '0', padding: '0' },
  ground: { backgroundColor: '#f2f4f3' },
  page: { backgroundColor: '#f2f4f3', padding: '24px 12px', fontFamily: FONT },
  column: { maxWidth: '600px', margin: '0 auto' },
  card: {
    backgroundColor: '#ffffff',
    border: '1px solid #d5dbd8',
    borderRadius: '12px',
    padding: '32px 32px 20px',
    borderCollapse: 'separate',
  },
  sender: { fontSize: '16px', lineHeight: '24px', fontWeight: 700, margin: '0 0 24px' },
  heading: { color: '#1b2430', fontSize: '26px', lineHeight: '32px', fontWeight: 700, margin: '0 0 12px' },
  paragraph: { color: '#1b2430', fontSize: '16px', lineHeight: '24px', margin: '0 0 16px' },
  facts: { margin: '8px 0 20px', width: '100%', borderCollapse: 'collapse' },
  label: {
    color: '#4b5563',
    fontSize: '16px',
    lineHeight: '24px',
    padding: '4px 16px 4px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    width: '1%',
    whiteSpace: 'nowrap',
  },
  value: {
    color: '#1b2430',
    fontSize: '16px',
    lineHeight: '24px',
    padding: '4px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
  unbroken: { whiteSpace: 'nowrap' },
  button: {
    borderRadius: '8px',
    color: '#ffffff',
    display: 'inline-block',
    fontSize: '16px',
    fontWeight: 700,
    lineHeight: '24px',
    padding: '12px 24px',
    textAlign: 'center',
    textDecoration: 'none',
  },
  buttonRow: { margin: '8px 0 20px' },
  note: { color: '#4b5563', fontSize: '14px', lineHeight: '20px', margin: '0 0 16px' },
  part: { borderTop: '1px solid #d5dbd8', margin: '12px 0 0', padding: '24px 0 8px' },
  partHeading: {
    color: '#1b2430',
    fontSize: '20px',
    lineHeight: '26px',
    fontWeight: 700,
    margin: '0 0 12px',
  },
  listHeading: {
    color: '#1b2430',
    fontSize: '18px',
    lineHeight: '24px',
    fontWeight: 700,
    margin: '24px 0 8px',
  },
  partListHeading: {
    color: '#1b2430',
    fontSize: '16px',
    lineHeight: '24px',
    fontWeight: 700,
    margin: '20px 0 8px',
  },
  why: { color: '#4b5563', fontSize: '13px', lineHeight: '20px', margin: '20px 0 8px' },
  list: { margin: '0 0 12px', padding: '0', listStyle: 'none' },
  item: { color: '#1b2430', fontSize: '16px', lineHeight: '24px', margin: '0 0 4px', padding: '0' },
  emphasised: { fontWeight: 700 },
  footer: { padding: '16px 8px 0' },
  small: { color: '#4b5563', fontSize: '13px', lineHeight: '20px', margin: '0 0 8px' },
  link: { textDecoration: 'underline' },
  preview: {
    display: 'none',
    fontSize: '1px',
    lineHeight: '1px',
    maxHeight: '0',
    maxWidth: '0',
    opacity: 0,
    overflow: 'hidden',
  },
} as const satisfies Record<string, CSSProperties>;

/**
 * What cannot be inline: the dark colours, for programs that follow the reader's setting, and the narrow screen, where
 * label and value stand under each other and the button takes the whole width.
 */
export const sheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
h1, p, td, th, li, a { overflow-wrap: break-word; word-break: break-word; }
.heading, .part-heading, .value { text-wrap: balance; }
@media (max-width: 480px) {
  .page { padding: 0 !important; }
  .card { padding: 24px 20px 12px !important; border-radius: 0 !important; border-width: 0 0 1px !important; }
  .heading { font-size: 22px !important; line-height: 28px !important; }
  .part-heading { font-size: 18px !important; line-height: 24px !important; }
  .label, .value { display: block !important; width: auto !important; white-space: normal !important; }
  .label { padding: 8px 0 0 !important; font-size: 14px !important; line-height: 20px !important; }
  .value { padding: 0 !important; }
  .button { display: block !important; }
  .footer { padding: 16px 20px 24px !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background-color: #111614 !important; }
  .card { background-color: #1b211e !important; border-color: #39443f !important; }
  .part { border-color: #39443f !important; }
  .ink { color: #f0f3f1 !important; }
  .dim { color: #b6c0ba !important; }
  .brand, .link { color: #8fd6a8 !important; }
  .button { background-color: #8fd6a8 !important; border-color: #8fd6a8 !important; color: #0d2216 !important; }
}
`;
