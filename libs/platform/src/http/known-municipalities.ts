/** Says whether an address names a municipality; whoever keeps the municipalities provides it. */
export abstract class KnownMunicipalities {
  abstract has(slug: string): Promise<boolean>;
}
