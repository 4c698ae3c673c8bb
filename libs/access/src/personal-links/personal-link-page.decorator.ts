import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { Public, WithoutSession } from '@samsyn/platform';
import { PersonalLinkHeaders } from './personal-link-headers';

/**
 * A page of a personal link: its path holds `:token`, which it opens itself with {@link PersonalLinks.open}; it needs no
 * session, and its answers are neither kept nor passed on. What goes wrong is told as a page; see {@link LinkProblemPages}.
 */
export const PersonalLinkPage = (): ClassDecorator & MethodDecorator =>
  applyDecorators(Public(), WithoutSession(), UseInterceptors(PersonalLinkHeaders));
