import { jwtVerify, SignJWT } from 'jose';
import { newGuid } from './ids';
import type { SigningKey } from './keys';
import type { Person } from './model';
import type { World } from './world';

export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';
export const BOT_AUDIENCE = 'https://api.botframework.com';
const TEAMS_WEB_CLIENT = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const LIFETIME_SECONDS = 3600;

/** What the product's manifest and consent give it; the desk can take any away (`controls.deniedRoles`). */
export const GRANTED_ROLES: readonly string[] = [
  'Calendars.ReadWrite',
  'Mail.ReadWrite',
  'Mail.Send',
  'OnlineMeetingArtifact.Read.All',
  'OnlineMeetings.ReadWrite.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsTab.ReadWriteSelfForChat.All',
  'User.Read.All',
];

export const loginBase = (world: World): string => `${world.setting.baseUrl}/tenant/login`;
export const issuerOf = (world: World): string => `${loginBase(world)}/${world.setting.tenantId}/v2.0`;
export const channelIssuer = (world: World): string => `${world.setting.baseUrl}/tenant/botframework`;
export const serviceUrl = (world: World): string => `${world.setting.baseUrl}/tenant/connector/`;

type Claims = Readonly<Record<string, unknown>>;

/** Tokens live in real time, whatever clock the tenant plays: the product's verifier looks at the real one. */
const sign = (key: SigningKey, claims: Claims): Promise<string> =>
  new SignJWT({ ...claims, uti: newGuid() })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(key.privateKey);

/** The app's own token for Graph or for the connector (client credentials). */
export function appToken(world: World, audience: string): Promise<string> {
  const { appId, tenantId } = world.setting;
  const roles =
    audience === GRAPH_AUDIENCE
      ? { roles: GRANTED_ROLES.filter((role) => !world.data.controls.deniedRoles.includes(role)) }
      : {};
  return sign(world.keys.login, {
    iss: issuerOf(world),
    aud: audience,
    appid: appId,
    azp: appId,
    idtyp: 'app',
    oid: appId,
    sub: appId,
    tid: tenantId,
    ver: '1.0',
    ...roles,
  });
}

/** A person's token for the tab (v2.0). */
export function userToken(world: World, person: Person): Promise<string> {
  const { tabAudience, tenantId } = world.setting;
  return sign(world.keys.login, {
    iss: issuerOf(world),
    aud: tabAudience,
    azp: TEAMS_WEB_CLIENT,
    name: person.name,
    oid: person.id,
    preferred_username: person.mail,
    scp: 'access_as_user',
    sub: `sub-${person.id}`,
    tid: tenantId,
    ver: '2.0',
  });
}

/** What Teams shows to the bot with every activity. */
export const channelToken = (world: World): Promise<string> =>
  sign(world.keys.channel, {
    iss: channelIssuer(world),
    aud: world.setting.appId,
    serviceurl: serviceUrl(world),
  });

export type Verified =
  | { readonly ok: true; readonly claims: Claims }
  | { readonly ok: false; readonly why: 'empty' | 'audience' | 'expired' | 'invalid' };

/** Checks a bearer token of this tenant for one audience. */
export async function verifyToken(
  world: World,
  header: string | undefined,
  audience: string,
): Promise<Verified> {
  const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1];
  if (!token) return { ok: false, why: 'empty' };
  try {
    const { payload } = await jwtVerify(token, world.keys.login.publicKey, {
      issuer: issuerOf(world),
      audience,
      algorithms: ['RS256'],
    });
    return { ok: true, claims: payload };
  } catch (error) {
    const code = (error as { code?: string; claim?: string }).code;
    if (code === 'ERR_JWT_EXPIRED') return { ok: false, why: 'expired' };
    return { ok: false, why: (error as { claim?: string }).claim === 'aud' ? 'audience' : 'invalid' };
  }
}
