import { readFileSync } from 'node:fs';
import {
  auditActions,
  auditAreas,
  auditThings,
  catalogue,
  contactLanguages,
  updateActionSchema,
  updateBodySchema,
  updateCalendarPeriodSchema,
  updateContactSchema,
  updateFirstLineUnitSchema,
  updateMeSchema,
  updatePlanSchema,
  updateOrganisationSchema,
  updateSeatSchema,
  updateSettingsSchema,
} from '@samsyn/contract';
import { pathOf, sourceFiles } from './source-files';

const specsWithDatabase = sourceFiles()
  .filter((path) => /\.(db\.|e2e-)spec\.tsx?$/.test(path))
  .map((path) => readFileSync(pathOf(path), 'utf8'))
  .join('\n');

/** What is kept of a change by the names of its fields. */
const changed = [
  updateActionSchema,
  updateBodySchema,
  updateCalendarPeriodSchema,
  updateContactSchema,
  updateFirstLineUnitSchema,
  updateMeSchema,
  updatePlanSchema,
  updateOrganisationSchema,
  updateSeatSchema,
  updateSettingsSchema,
];

/** What is no field: the version it is based on, and what has an action of its own. */
const noField = ['version', 'ended'];

describe.each(contactLanguages)('the words of the audit log in %s', (language) => {
  const missing = (keys: readonly string[]) =>
    keys.filter((key) => !catalogue.exists(key, { ns: 'app-audit-log', lng: language }));

  it('given everything that can be done, then each is told in words of its own', () => {
    const words = auditActions.map(
      (action) =>
        catalogue.getFixedT(language, 'app-audit-log')(
          `said.${action}` as never,
          {
            who: 'Sam',
            what: 'Rådet',
            whom: 'Kim',
          } as never,
        ) as unknown as string,
    );
    expect(words.filter((text) => !text.startsWith('Sam '))).toEqual([]);
    expect(new Set(words).size).toBe(auditActions.length);
  });

  it('given every field that can be changed, and every thing and area, then each has words', () => {
    const fields = changed
      .flatMap((schema) => Object.keys(schema.shape))
      .filter((name) => !noField.includes(name));
    expect(fields.length).toBeGreaterThan(25);
    expect(missing(fields.map((field) => `field.${field}`))).toEqual([]);
    expect(missing(auditThings.map((thing) => `thing.${thing}`))).toEqual([]);
    expect(missing(auditAreas.map((area) => `area.${area}`))).toEqual([]);
  });
});

describe('the audit log', () => {
  it('given everything that can be done, then a spec on a database sees that it is kept', () => {
    expect(auditActions.filter((action) => !specsWithDatabase.includes(`'${action}'`))).toEqual([]);
  });
});
