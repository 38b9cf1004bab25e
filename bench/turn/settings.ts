import { SAMPLE_TENANT_ID } from '../../functions/local/people';

export const APP_ID = '5a1e0000-0000-4000-8000-00000000b07a';
export const APP_SECRET = 'secreto-del-banco';
export const TENANT_ID = SAMPLE_TENANT_ID;

/** How botbuilder is set up on both sides: Microsoft's adapter, our application id, no token checked or sent. */
export const identity = {
  appId: APP_ID,
  appTenantId: TENANT_ID,
  appType: 'SingleTenant',
  loginBaseUrl: 'http://127.0.0.1:9',
  botOpenIdUrl: 'http://127.0.0.1:9',
  botTokenIssuer: 'http://127.0.0.1:9',
  unverified: true,
} as const;
