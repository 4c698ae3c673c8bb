export { requestHash } from '@samsyn/platform';
