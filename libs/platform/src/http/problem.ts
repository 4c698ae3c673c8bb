import { HttpException } from '@nestjs/common';

/** One field that was wrong, by its path in the request. */
export interface ProblemField {
  path: string;
  message: string;
}

/** RFC 9457 problem details, with the product's own code so that programs need not read prose. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  errors?: ProblemField[];
  [extension: string]: unknown;
}

/** An expected failure on its way out as problem details. */
export class Problem extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    detail: string,
    readonly extensions: Record<string, unknown> = {},
  ) {
    super(detail, status);
  }

  details(): ProblemDetails {
    return {
      type: `urn:samsyn:problem:${this.code}`,
      title: this.code,
      status: this.getStatus(),
      code: this.code,
      detail: this.message,
      ...this.extensions,
    };
  }
}
