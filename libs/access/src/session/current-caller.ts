export {
  CurrentAccount,
  CurrentCaller,
  type RequestWithAccess,
  type SignedInAccount,
} from '@samsyn/platform';
