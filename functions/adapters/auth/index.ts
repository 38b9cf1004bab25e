export { type AppTokens, appTokens } from './app-tokens';
export { managedIdentity } from './managed-identity';
export { TokenRefused } from './token';
export { type TokenProblem, userTokens, type VerifyUser } from './user-token';
