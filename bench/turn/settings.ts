import { SAMPLE_TENANT_ID } from '../../functions/local/people';

export const APP_ID = '5a1e0000-0000-4000-8000-00000000b07a';
export const APP_SECRET = 'secreto-del-banco';
export const TENANT_ID = SAMPLE_TENANT_ID;
