import { lazy, Suspense } from 'react';
import { Home } from './home/home';
import type { Host } from './host/host';
import { Loading } from './ui/loading';
import { useRoute } from './use-route';

const MatrixScreen = lazy(async () => ({ default: (await import('./indicators/matrix')).MatrixScreen }));
const FormsScreen = lazy(async () => ({ default: (await import('./dies058/forms')).FormsScreen }));
const FormScreen = lazy(async () => ({ default: (await import('./dies058/form')).FormScreen }));
const MesasScreen = lazy(async () => ({ default: (await import('./mesas/mesas')).MesasScreen }));
const MesaScreen = lazy(async () => ({ default: (await import('./mesas/mesa')).MesaScreen }));
const RoomScreen = lazy(async () => ({ default: (await import('./live/room')).RoomScreen }));
const CommitmentsScreen = lazy(async () => ({
  default: (await import('./commitments/commitments')).CommitmentsScreen,
}));
const CommitmentScreen = lazy(async () => ({
  default: (await import('./commitments/commitment')).CommitmentScreen,
}));
const DissentScreen = lazy(async () => ({ default: (await import('./dissent/dissent')).DissentScreen }));
const CronogramaScreen = lazy(async () => ({
  default: (await import('./cronograma/cronograma')).CronogramaScreen,
}));
const BoardScreen = lazy(async () => ({ default: (await import('./proceso/board')).BoardScreen }));
const ThemeBoardScreen = lazy(async () => ({
  default: (await import('./proceso/theme-board')).ThemeBoardScreen,
}));
const ProcesoScreen = lazy(async () => ({ default: (await import('./proceso/proceso')).ProcesoScreen }));
const ConfigurationScreen = lazy(async () => ({
  default: (await import('./configuration/configuration')).ConfigurationScreen,
}));
const MembersScreen = lazy(async () => ({ default: (await import('./people/members')).MembersScreen }));
const ImportScreen = lazy(async () => ({
  default: (await import('./indicators/import-screen')).ImportScreen,
}));
const RegisterSettingsScreen = lazy(async () => ({
  default: (await import('./indicators/register-settings')).RegisterSettingsScreen,
}));
const ScheduleScreen = lazy(async () => ({ default: (await import('./mesas/schedule')).ScheduleScreen }));
const DocumentScreen = lazy(async () => ({
  default: (await import('./documents/document')).DocumentScreen,
}));
const SettingsScreen = lazy(async () => ({ default: (await import('./home/settings')).SettingsScreen }));

/** Screen by route. Each one but the first is loaded when it is asked for. */
export function Screens({ host }: { readonly host: Host }) {
  return (
    <Suspense fallback={<Loading what="la pantalla" />}>
      {host.settings ? <SettingsScreen settings={host.settings} /> : <Screen />}
    </Suspense>
  );
}

function Screen() {
  const { screen, id } = useRoute();
  switch (screen) {
    case 'inicio':
      return <Home />;
    case 'cronograma':
      return <CronogramaScreen mesaId={id} />;
    case 'tablero':
      return id === 'por-tema' ? <ThemeBoardScreen /> : <BoardScreen asked={id} />;
    case 'proceso':
      return <ProcesoScreen />;
    case 'matriz':
      return <MatrixScreen selected={id} />;
    case 'formatos':
      return id ? <FormScreen key={id} formId={id} /> : <FormsScreen />;
    case 'mesas':
      return id ? <MesaScreen key={id} mesaId={id} /> : <MesasScreen />;
    case 'en-vivo':
      return id ? <RoomScreen key={id} mesaId={id} /> : <MesasScreen />;
    case 'compromisos':
      return id ? <CommitmentScreen key={id} commitmentId={id} /> : <CommitmentsScreen />;
    case 'sin-acuerdo':
      return <DissentScreen key={id ?? ''} id={id} />;
    case 'documentos':
      return id ? <DocumentScreen id={id} /> : <Home />;
    case 'configuracion':
      return <ConfigurationScreen />;
    case 'personas':
      return <MembersScreen />;
    case 'importar':
      return <ImportScreen step={id} />;
    case 'configurar-matriz':
      return <RegisterSettingsScreen />;
    case 'agendar':
      return <ScheduleScreen />;
  }
}
