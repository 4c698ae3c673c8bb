const failures = {
  'council.missing': [404, 'The municipality has no council yet'],
  'half-year.waived': [409, 'The half-year has been waived already'],
  'waiver.missing': [404, 'The half-year has not been waived'],
  'waiver.needs-account': [403, 'Only a person with an account can waive a half-year'],
} as const satisfies Record<string, readonly [number, string]>;

export type HalfYearErrorCode = keyof typeof failures;

/** What can stand in the way of a request about half-years, as it is told over HTTP. */
export interface HalfYearError {
  code: HalfYearErrorCode;
  status: number;
  detail: string;
}

/** The failure with this code, as a service returns it. */
export function halfYearError(code: HalfYearErrorCode): HalfYearError {
  const [status, detail] = failures[code];
  return { code, status, detail };
}
