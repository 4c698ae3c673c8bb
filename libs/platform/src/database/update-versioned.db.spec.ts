import { randomUUID } from 'node:crypto';
import type { Caller } from '../audit/audited-write';
import { buildOrganisation, TestContext } from '@samsyn/testing';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TypeOrmModule } from '@nestjs/typeorm';
import { updateVersioned } from './update-versioned';

@Entity('organisation')
class Example {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('int') version!: number;
}

describe('changing a row that has a version', () => {
  let context: TestContext;
  let caller: Caller;

  beforeAll(async () => {
    context = await TestContext.start(TypeOrmModule.forFeature([Example]));
  });
  beforeEach(async () => {
    caller = await context.coordinator();
  });
  afterAll(() => context.stop());

  const make = (by = caller) => context.within(by, (tx) => buildOrganisation(tx, { name: 'Polisen' }));
  const rename = (where: { id: string; kind?: string }, version: number, name: string, by = caller) =>
    context.within(by, (tx) => updateVersioned(tx, Example, where, version, { name }));

  it('given the version it has, when it is changed, then it is written and the version rises', async () => {
    const id = await make();
    expect(await rename({ id }, 1, 'SBFF')).toMatchObject({
      kind: 'changed',
      row: { name: 'SBFF', version: 2 },
    });
  });

  it('given an older version, when it is changed, then what stands is told and nothing is written', async () => {
    const id = await make();
    await rename({ id }, 1, 'SBFF');
    expect(await rename({ id }, 1, 'Kommunen')).toMatchObject({
      kind: 'conflict',
      current: { name: 'SBFF', version: 2 },
    });
  });

  it('given two at once with one version, when both change it, then one of them did', async () => {
    const id = await make();
    const kinds = (await Promise.all([rename({ id }, 1, 'A'), rename({ id }, 1, 'B')])).map(
      ({ kind }) => kind,
    );
    expect(kinds.toSorted()).toEqual(['changed', 'conflict']);
  });

  it('given no such row, another municipality’s, or one that does not fit, then it is missing', async () => {
    const id = await make();
    const missing = { kind: 'missing' };
    expect(await rename({ id: randomUUID() }, 1, 'X')).toEqual(missing);
    expect(await rename({ id }, 1, 'X', await context.coordinator())).toEqual(missing);
    expect(await rename({ id, kind: 'none' }, 1, 'X')).toEqual(missing);
  });
});
