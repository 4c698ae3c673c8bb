import { randomUUID } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Options } from 'nodemailer/lib/mailer';
import type MimeNode from 'nodemailer/lib/mime-node';
import { encode, wrap } from 'nodemailer/lib/qp';

const LINE_LENGTH = 76;

/**
 * A message as it goes over the wire, the same byte for byte as nodemailer writes it. Nodemailer streams every part by
 * itself and hands the relay dozens of small pieces, which takes longer than all else about a mail; ours are short texts
 * and are put together at once.
 */
export function messageSource(message: Options): Buffer {
  // one for all parts, which would otherwise each draw their own
  const composer = new MailComposer({ ...message, baseBoundary: randomUUID() });
  return Buffer.from(`${sourceOf(composer.compile())}\r\n`);
}

/** @throws TypeError for a part that is neither text nor bytes, such as a stream. */
export function sourceOf(node: MimeNode): string {
  const pieces: string[] = [];
  addPieces(node, pieces);
  return pieces.join('');
}

/** Of a part and all within it, put together once: what is joined at each level is copied at each level. */
function addPieces(node: MimeNode, pieces: string[]): void {
  pieces.push(node.buildHeaders(), '\r\n\r\n');
  if (node.content) pieces.push(encoded(node.content, node.getTransferEncoding()));
  if (!node.multipart) return;
  const delimiter = `--${String(node.boundary)}`;
  node.childNodes.forEach((child, index) => {
    pieces.push(index === 0 ? '' : '\r\n', delimiter, '\r\n');
    addPieces(child, pieces);
  });
  pieces.push('\r\n', delimiter, '--\r\n');
}

function encoded(content: MimeNode['content'], encoding: string | false): string {
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) {
    throw new TypeError('A part of a mail is text or bytes');
  }
  if (encoding === 'base64') {
    const text = Buffer.from(content).toString('base64');
    return (text.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? []).join('\r\n');
  }
  if (encoding === 'quoted-printable') return wrap(encode(content), LINE_LENGTH);
  return content.toString();
}
