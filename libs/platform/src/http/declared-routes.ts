import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import type { Access, Entry } from '@samsyn/contract';
import { PUBLIC_ROUTE } from './public.decorator';
import { ROUTE_ENTRY } from './route.decorator';

/** A route as its controller declares it. */
export interface DeclaredRoute {
  /** `GET`, `POST`, … */
  method: string;
  /** With parameters, such as `/api/v1/municipalities/:municipality/meetings`. */
  path: string;
  /** What the route is the handler of; a page for people has none. */
  entry: Entry | undefined;
  /** `undefined` when the route says nothing, and is therefore refused to everyone. */
  access: Access | undefined;
}

/** Every route of every controller that Nest knows, ordered by path and method. */
export function declaredRoutes(app: INestApplicationContext): DeclaredRoute[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOf(metatype as Controller) : []))
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

/**
 * The routes that would refuse everyone, as `GET /path`: those that declare nothing, and those that ask for
 * roles without naming a municipality in their path. A test keeps this list empty.
 */
export function routesWithoutPermission(app: INestApplicationContext): string[] {
  return declaredRoutes(app)
    .filter(({ access, path }) => !access || (typeof access !== 'string' && !path.includes('/:municipality')))
    .map(({ method, path }) => `${method} ${path}`);
}

interface Controller {
  prototype: Record<string, unknown>;
}

function routesOf(controller: Controller): DeclaredRoute[] {
  return handlersOf(controller.prototype).flatMap((handler) => {
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const entry = Reflect.getMetadata(ROUTE_ENTRY, handler) as Entry | undefined;
    const isPublic = [handler, controller].some((each) => Reflect.hasMetadata(PUBLIC_ROUTE, each));
    const access = entry?.access ?? (isPublic ? 'public' : undefined);
    return pathsOf(controller).flatMap((prefix) =>
      pathsOf(handler).map((path) => ({
        method: RequestMethod[method],
        path: joined(prefix, path),
        entry,
        access,
      })),
    );
  });
}

/** Methods of a class and of those it extends. */
function handlersOf(prototype: object): object[] {
  const parent = Object.getPrototypeOf(prototype) as object | null;
  const own = Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name]) => name !== 'constructor')
    .map(([, { value }]) => value as unknown)
    .filter((value): value is object => typeof value === 'function');
  return parent && parent !== Object.prototype ? [...own, ...handlersOf(parent)] : own;
}

function pathsOf(target: object): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return [path ?? ''].flat();
}

function joined(...parts: string[]): string {
  return `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
}

function nameOf({ path, method }: DeclaredRoute): string {
  return `${path} ${method}`;
}
