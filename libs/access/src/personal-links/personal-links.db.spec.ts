import { randomUUID } from 'node:crypto';
import { mintMunicipalityScope } from '@samsyn/platform';
import { AccessApp } from '../access-app.builder';
import { linkKeyFrom, sealLink } from './link-token.rules';
import { ExamplePurpose, linkExample, somethingElse } from './personal-link.builder';
import type { LinkHolder } from './personal-link.repository';
import { PersonalLinks } from './personal-links';

const ourKey = linkKeyFrom('q3J9-xK2m_Vw8Zr5Tn1Yb7Lc4Pd6Hf0Gs');

describe('PersonalLinks', () => {
  let app: AccessApp;
  let links: PersonalLinks;

  beforeAll(async () => {
    app = await AccessApp.start();
    links = app.http.get(PersonalLinks);
  });
  afterAll(() => app.stop());

  const purpose = new ExamplePurpose();
  const open = (token: string) => links.open(purpose, token);
  const tokenFor = async (
    scope: ReturnType<typeof mintMunicipalityScope>,
    holder: LinkHolder,
  ): Promise<string> => {
    const token = await app.database.transaction(scope, (tx) => links.tokenFor(tx, holder));
    return token ?? 'revoked';
  };

  it('given a holder, opens to the municipality’s scope, what the link is for, and what it shows', async () => {
    const { scope, holder } = await linkExample(app);
    expect(await open(await tokenFor(scope, holder))).toEqual({
      ok: true,
      value: { scope, link: { id: expect.any(String) as string, ...holder }, shown: holder.subject.id },
    });
  });

  it('given the same holder again, is the same link', async () => {
    const { scope, holder } = await linkExample(app);
    expect(await tokenFor(scope, holder)).toBe(await tokenFor(scope, holder));
  });

  it('given four transactions at once, makes one link', async () => {
    const { scope, holder } = await linkExample(app);
    const tokens = await Promise.all([1, 2, 3, 4].map(() => tokenFor(scope, holder)));
    expect(new Set(tokens).size).toBe(1);
    const count = 'SELECT count(*)::int AS count FROM personal_link';
    expect(await app.database.transaction(scope, (tx) => tx.query(count))).toEqual([{ count: 1 }]);
  });

  it('given many holders, gives their tokens in order, to the doubled ones the same', async () => {
    const { scope, holder, other: colleague, substitute } = await linkExample(app);
    const other = { ...holder, holder: colleague };
    await tokenFor(scope, other);
    const many = [holder, other, substitute, holder];
    const tokens = await app.database.transaction(scope, (tx) => links.tokensFor(tx, many));
    expect(tokens[3]).toBe(tokens[0]);
    for (const [index, token] of tokens.entries()) {
      expect(await open(token ?? '')).toMatchObject({ ok: true, value: { link: many[index] } });
    }
  });

  it('given nobody, gives nothing', async () => {
    const { scope } = await linkExample(app);
    expect(await app.database.transaction(scope, (tx) => links.tokensFor(tx, []))).toEqual([]);
  });

  it('given a link for something else, does not open it on a page of this purpose', async () => {
    const { scope, holder } = await linkExample(app);
    const token = await tokenFor(scope, { ...holder, purpose: 'example.other' });
    expect(await open(token)).toMatchObject({ ok: false, error: { code: 'link.unknown' } });
  });

  it('given a link whose life is over, counts it as revoked', async () => {
    const { scope, holder } = await linkExample(app);
    const token = await tokenFor(scope, holder);
    purpose.ended.add(holder.subject.id);
    expect(await open(token)).toMatchObject({ ok: false, error: { code: 'link.revoked', status: 410 } });
  });

  it('given a holder who is an account and hangs on no seat, makes and opens their link', async () => {
    const { scope, holder } = await linkExample(app);
    const account = { ...holder, holder: { type: 'account' as const, id: randomUUID() }, seatId: null };
    expect(await open(await tokenFor(scope, account))).toMatchObject({ ok: true, value: { link: account } });
  });

  it('given a token of ours, tells who issued it, whatever has become of the link; given another’s, nobody', async () => {
    const { scope, holder } = await linkExample(app);
    const token = await tokenFor(scope, holder);
    await app.database.transaction(scope, (tx) => links.revoke(tx, holder));
    expect(await links.issuer(token)).toMatchObject({ id: scope.municipalityId, name: 'Exempelkommun' });
    const gone = sealLink(ourKey, { id: randomUUID(), municipalityId: scope.municipalityId });
    expect(await links.issuer(gone)).toMatchObject({ id: scope.municipalityId });
    expect(await links.issuer('a'.repeat(86))).toBeUndefined();
  });

  it('stores nothing that opens a link', async () => {
    const { scope, holder } = await linkExample(app);
    const token = await tokenFor(scope, holder);
    const rows = await app.database.transaction(scope, (tx) =>
      tx.query('SELECT link::text FROM personal_link link'),
    );
    const seal = Buffer.from(token, 'base64url').subarray(32);
    expect(rows).toHaveLength(1);
    for (const spelling of ['base64url', 'base64', 'hex'] as const) {
      expect(JSON.stringify(rows)).not.toContain(seal.toString(spelling));
    }
  });

  it.each(['', 'x', 'a'.repeat(86), 'å'.repeat(86), 'a'.repeat(10_000)])(
    'given the token %j, is unknown',
    async (token) => {
      expect(await open(token)).toMatchObject({ ok: false, error: { code: 'link.unknown', status: 404 } });
    },
  );

  it('given a link sealed under another key, or to another municipality, is unknown', async () => {
    const { scope, holder } = await linkExample(app);
    const opened = await open(await tokenFor(scope, holder));
    if (!opened.ok) throw new Error(opened.error.code);
    const { id } = opened.value.link;
    const otherKey = linkKeyFrom('another-key-of-more-than-32-chars');
    const unknown = { ok: false, error: { code: 'link.unknown' } };
    expect(await open(sealLink(otherKey, { id, municipalityId: scope.municipalityId }))).toMatchObject(
      unknown,
    );
    const { id: municipalityId } = await app.municipality();
    expect(await open(sealLink(ourKey, { id, municipalityId }))).toMatchObject(unknown);
  });

  describe('given a revoked link', () => {
    it('given a holder who has the seat again, gives them another, and stays revoked itself', async () => {
      const { scope, holder } = await linkExample(app);
      const token = await tokenFor(scope, holder);
      await app.database.transaction(scope, (tx) => links.revoke(tx, holder));
      await app.database.transaction(scope, (tx) => links.readmit(tx, holder));
      const another = await tokenFor(scope, holder);
      await app.database.transaction(scope, (tx) => links.readmit(tx, holder));

      expect((await open(another)).ok).toBe(true);
      expect(await open(token)).toMatchObject({ ok: false, error: { code: 'link.revoked' } });
      expect(await tokenFor(scope, holder)).toBe(another);
    });

    it('says so, and is never renewed', async () => {
      const { scope, holder } = await linkExample(app);
      const token = await tokenFor(scope, holder);
      await app.database.transaction(scope, (tx) => links.revoke(tx, holder));
      expect(await open(token)).toMatchObject({ ok: false, error: { code: 'link.revoked' } });
      expect(await app.database.transaction(scope, (tx) => links.tokenFor(tx, holder))).toBeUndefined();
    });

    it('leaves the other contacts of the seat theirs', async () => {
      const example = await linkExample(app);
      const { scope, holder } = example;
      const other = await tokenFor(scope, { ...holder, holder: example.other });
      const substitute = await tokenFor(scope, example.substitute);
      await tokenFor(scope, holder);
      await app.database.transaction(scope, (tx) => links.revoke(tx, holder));
      expect((await open(other)).ok).toBe(true);
      expect((await open(substitute)).ok).toBe(true);
    });

    it('given a subject that ends, includes everyone’s links to it and to nothing else', async () => {
      const { scope, holder, other } = await linkExample(app);
      const mine = await tokenFor(scope, holder);
      const theirs = await tokenFor(scope, { ...holder, holder: other });
      const elsewhere = await tokenFor(scope, { ...holder, subject: somethingElse() });
      await app.database.transaction(scope, (tx) => links.revokeSubject(tx, holder.subject));
      expect([(await open(mine)).ok, (await open(theirs)).ok]).toEqual([false, false]);
      expect((await open(elsewhere)).ok).toBe(true);
    });

    it('given another municipality’s scope, revokes nothing', async () => {
      const { scope, holder } = await linkExample(app);
      const token = await tokenFor(scope, holder);
      const elsewhere = mintMunicipalityScope((await app.municipality()).id);
      await app.database.transaction(elsewhere, (tx) => links.revokeSubject(tx, holder.subject));
      expect((await open(token)).ok).toBe(true);
    });
  });
});
