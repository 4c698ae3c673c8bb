declare const minted: unique symbol;

/**
 * The right to work with one municipality's rows. It cannot be built from a bare id: only the session guard, the
 * personal-link guard, the worker's walk over municipalities and the tests mint one.
 */
export interface MunicipalityScope {
  readonly municipalityId: string;
  readonly [minted]: true;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Mints a scope. Lint names the few files that may import this.
 * @throws {TypeError} when the id is not a UUID, because it is about to be written into SQL.
 */
export function mintMunicipalityScope(municipalityId: string): MunicipalityScope {
  if (!uuid.test(municipalityId)) throw new TypeError('A municipality scope needs a UUID');
  return Object.freeze({ municipalityId }) as MunicipalityScope;
}
