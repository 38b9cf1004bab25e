export { type AppIdentity, type AppTokens, appTokens } from './app-tokens';
export { managedIdentity } from './managed-identity';
export { TokenRefused } from './token';
export {
  type TokenProblem,
  userTokens,
  type Verification,
  type Verified,
  type VerifyUser,
} from './user-token';
