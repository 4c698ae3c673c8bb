/**
 * The addresses of all screens below `/app`, as the router's source declares them: so that the server knows an address that
 * leads nowhere. `$names` stand for one part of an address each.
 * @throws when a route is declared in a way that its address cannot be read from
 */
export function addressesIn(router) {
  const declared = [
    ...router.matchAll(/createRoute\(\{\s*getParentRoute: \(\) => (root|municipality),\s*path: '([^']+)'/g),
  ];
  const routes = router.split('createRoute(').length - 1;
  if (declared.length !== routes)
    throw new Error(`${routes - declared.length} routes have no parent and path that can be read`);
  return declared.map(([, parent, path]) => (parent === 'root' ? path : `/$municipality${path}`));
}
