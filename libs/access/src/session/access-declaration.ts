export { ACCESS_DECLARATION, type AccessDeclaration, Permission, Public, SignedIn } from '@samsyn/platform';
