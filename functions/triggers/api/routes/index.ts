import type { Route } from '../call';
import { actaRoutes } from './actas';
import { commitmentLifeRoutes } from './commitment-life';
import { commitmentRoutes } from './commitments';
import { cronogramaRoutes } from './cronograma';
import { formRoutes } from './dies058';
import { dissentRoutes } from './dissent';
import { floorRoutes } from './floor';
import { indicatorRoutes } from './indicators';
import { meRoutes } from './me';
import { mesaRoutes } from './mesas';
import { officeRoutes } from './office';
import { preparacionRoutes } from './preparacion';
import { registerRoutes } from './register';
import { registerSettingsRoutes } from './register-settings';
import { roomRoutes } from './room';
import { sesionRoutes } from './sesiones';
import { sessionRoutes } from './sessions';
import { signatureRoutes } from './signatures';

/** Every address of the API, on one screen per resource; the description is made from the same table. */
export const ROUTES: readonly Route[] = [
  ...meRoutes,
  ...registerSettingsRoutes,
  ...registerRoutes,
  ...indicatorRoutes,
  ...mesaRoutes,
  ...cronogramaRoutes,
  ...preparacionRoutes,
  ...sesionRoutes,
  ...floorRoutes,
  ...roomRoutes,
  ...dissentRoutes,
  ...sessionRoutes,
  ...actaRoutes,
  ...formRoutes,
  ...signatureRoutes,
  ...commitmentRoutes,
  ...commitmentLifeRoutes,
  ...officeRoutes,
];
