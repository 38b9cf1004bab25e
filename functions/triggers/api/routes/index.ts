import type { Route } from '../call';
import { actaRoutes } from './actas';
import { commitmentLifeRoutes } from './commitment-life';
import { commitmentRoutes } from './commitments';
import { convocatoriaRoutes } from './convocatoria';
import { cronogramaRoutes } from './cronograma';
import { formRoutes } from './dies058';
import { dissentRoutes } from './dissent';
import { floorRoutes } from './floor';
import { formsExportRoutes } from './forms-export';
import { indicatorRoutes } from './indicators';
import { meRoutes } from './me';
import { memberRoutes } from './members';
import { mesaRoutes } from './mesas';
import { officeRoutes } from './office';
import { oficioRoutes } from './oficio';
import { preparacionRoutes } from './preparacion';
import { purposeRoutes } from './purposes';
import { registerRoutes } from './register';
import { registerSettingsRoutes } from './register-settings';
import { roomRoutes } from './room';
import { sesionRoutes } from './sesiones';
import { sessionRoutes } from './sessions';
import { settingsRoutes } from './settings';
import { signatureRoutes } from './signatures';
import { structureRoutes } from './structure';
import { voteRoutes } from './votes';

/** Every address of the API, on one screen per resource; the description is made from the same table. */
export const ROUTES: readonly Route[] = [
  ...meRoutes,
  ...settingsRoutes,
  ...structureRoutes,
  ...memberRoutes,
  ...registerSettingsRoutes,
  ...registerRoutes,
  ...indicatorRoutes,
  ...mesaRoutes,
  ...oficioRoutes,
  ...convocatoriaRoutes,
  ...cronogramaRoutes,
  ...preparacionRoutes,
  ...sesionRoutes,
  ...purposeRoutes,
  ...floorRoutes,
  ...roomRoutes,
  ...voteRoutes,
  ...dissentRoutes,
  ...sessionRoutes,
  ...actaRoutes,
  ...formsExportRoutes,
  ...formRoutes,
  ...signatureRoutes,
  ...commitmentRoutes,
  ...commitmentLifeRoutes,
  ...officeRoutes,
];
