import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import type { Result } from '@samsyn/contract';
import { Public, WithoutSession } from '@samsyn/platform';
import { LinkGuard, type RequestWithLink } from './link.guard';
import { PersonalLinkHeaders } from './personal-link-headers';
import type { LinkRefused, OpenedPersonalLink } from './personal-links';

/**
 * A page of a personal link: its path holds `:token`, it needs no session, its answers are neither kept nor passed on,
 * and {@link OpenedLink} gives its handlers what the token opened.
 */
export const PersonalLinkPage = (): ClassDecorator & MethodDecorator =>
  applyDecorators(Public(), WithoutSession(), UseGuards(LinkGuard), UseInterceptors(PersonalLinkHeaders));

/** The outcome of opening the route's token: a failure too, so that the page can say what happened in plain words. */
export const OpenedLink = createParamDecorator(
  (_: unknown, context: ExecutionContext): Result<OpenedPersonalLink, LinkRefused> => {
    const { link } = context.switchToHttp().getRequest<RequestWithLink>();
    if (!link) throw new Error('Only a page of a personal link has one');
    return link;
  },
);
