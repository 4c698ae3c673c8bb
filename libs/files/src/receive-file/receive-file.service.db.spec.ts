import type { Upload } from '@samsyn/platform';
import { anUpload, codeOf, exampleFiles, exampleZip } from '@samsyn/testing';
import { ReceiveFileService } from './receive-file.service';

const { pdf, png, jpeg, docx, docm, xlsx, odt } = exampleFiles;

describe('a file that comes in', () => {
  const uploads: Upload[] = [];
  afterEach(async () => {
    for (const { content } of uploads.splice(0)) await content.close();
  });

  const receive = async (bytes: Uint8Array, name?: string, most?: number) => {
    const upload = await anUpload(bytes, name, most);
    uploads.push(upload);
    return new ReceiveFileService().receive(upload);
  };

  it.each<[string, Buffer, string, string]>([
    ['without a byte', Buffer.alloc(0), 'file.empty', 'a.pdf'],
    ['that is a page', Buffer.from('<!doctype html><script>1</script>'), 'file.type-refused', 'a.pdf'],
    ['that is a program', Buffer.from(`MZ${'\0'.repeat(600)}`), 'file.type-refused', 'a.pdf'],
    ['that is any zip', exampleZip({ 'a.txt': 'a' }), 'file.type-refused', 'a.docx'],
    ['with macros', docm(), 'file.type-refused', 'a.docx'],
    ['PDF, cut short', pdf().subarray(0, -8), 'file.damaged', 'a.pdf'],
    ['PNG, cut short', png().subarray(0, -4), 'file.damaged', 'a.png'],
    ['JPEG, cut short', jpeg().subarray(0, -1), 'file.damaged', 'a.jpg'],
    ['.docx, cut short in its directory', docx().subarray(0, -30), 'file.damaged', 'a.docx'],
    ['.xlsx, cut short in its beginning', xlsx().subarray(0, 60), 'file.damaged', 'a.xlsx'],
    ['.odt, cut short', odt().subarray(0, -1), 'file.damaged', 'a.odt'],
    ['whose directory tells of more than there is', misdirected(), 'file.damaged', 'a.docx'],
  ])('given a file %s, then it is refused at its field', async (_what, bytes, code, name) => {
    const refused = await receive(bytes, name);
    expect(refused).toEqual({ ok: false, error: { code, errors: [{ path: 'file', message: code }] } });
  });

  it('given a name with an identity number, then the file is refused, and nothing says which', async () => {
    const refused = await receive(pdf(), 'intyg 900101-2385.pdf');
    const errors = [{ path: 'file', message: 'text.identity-number' }];
    expect(refused).toEqual({ ok: false, error: { code: 'file.name-refused', errors } });
  });

  it('given a byte more than there may be, then it is refused, and with one less it is not', async () => {
    expect(codeOf(await receive(pdf(), 'a.pdf', pdf().length - 1))).toBe('file.too-large');
    expect(codeOf(await receive(pdf(), 'a.pdf', pdf().length))).toBeUndefined();
  });
});

/** A .docx whose directory says of a part that it is longer than the whole. */
function misdirected(): Buffer {
  const bytes = docx();
  const entry = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  bytes.writeUInt32LE(0xffff, entry + 20);
  bytes.writeUInt32LE(0xffff, entry + 24);
  return bytes;
}
