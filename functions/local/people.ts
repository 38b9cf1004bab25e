/** The people of the sample office: invented, on `.example` domains. The simulated tenant and the sample data use the same list. */
export { DEFAULT_PROCESO_ID as SAMPLE_PROCESO_ID, LOCAL_TENANT_ID as SAMPLE_TENANT_ID } from '../config';
export const ORGANIZER_MAILBOX = 'mesas@planeacion.example';

export interface SamplePerson {
  readonly key: string;
  /** aadObjectId */
  readonly id: string;
  readonly name: string;
  readonly cargo: string;
  readonly dependencia: string;
  readonly mail: string;
  readonly roles: readonly string[];
}

const oid = (n: number): string => `5a1e0000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`;
const DAP = 'Departamento Administrativo de Planeación';
const SMA = 'Secretaría de Medio Ambiente';

export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  {
    key: 'moderadora',
    id: oid(1),
    name: 'Lucía Moreno',
    cargo: 'Profesional USEPOT',
    dependencia: DAP,
    mail: 'lucia.moreno@planeacion.example',
    roles: ['enlace-usepot', 'administrador'],
  },
  {
    key: 'relator',
    id: oid(2),
    name: 'Andrés Ríos',
    cargo: 'Profesional USEPOT',
    dependencia: DAP,
    mail: 'andres.rios@planeacion.example',
    roles: ['relator', 'coordinador-tematico'],
  },
  {
    key: 'coordinadora',
    id: oid(3),
    name: 'Paula Zuluaga',
    cargo: 'Coordinadora temática de espacio público',
    dependencia: DAP,
    mail: 'paula.zuluaga@planeacion.example',
    roles: ['coordinador-tematico'],
  },
  {
    key: 'enlace',
    id: oid(4),
    name: 'Jorge Ochoa',
    cargo: 'Profesional especializado',
    dependencia: SMA,
    mail: 'jorge.ochoa@ambiente.example',
    roles: ['enlace-tecnico'],
  },
  {
    key: 'directiva',
    id: oid(5),
    name: 'Beatriz Salazar',
    cargo: 'Subsecretaria de Recursos Naturales',
    dependencia: SMA,
    mail: 'beatriz.salazar@ambiente.example',
    roles: ['directivo-responsable', 'superior-jerarquico'],
  },
  {
    key: 'lider',
    id: oid(6),
    name: 'Hernán Cano',
    cargo: 'Líder de Programa USEPOT',
    dependencia: DAP,
    mail: 'hernan.cano@planeacion.example',
    roles: ['lider-usepot'],
  },
  {
    key: 'validadora',
    id: oid(7),
    name: 'Sofía Arango',
    cargo: 'Profesional de bases de datos SSEPOT',
    dependencia: DAP,
    mail: 'sofia.arango@planeacion.example',
    roles: ['validador-bd'],
  },
  {
    key: 'despacho',
    id: oid(8),
    name: 'Elena Duque',
    cargo: 'Subdirectora de Prospectiva, Información y Evaluación Estratégica',
    dependencia: DAP,
    mail: 'elena.duque@planeacion.example',
    roles: ['despacho-subdireccion'],
  },
  {
    key: 'invitado',
    id: oid(9),
    name: 'Tomás Villa',
    cargo: 'Contratista de apoyo',
    dependencia: SMA,
    mail: 'tomas.villa@ambiente.example',
    roles: ['participante'],
  },
  {
    key: 'enlace-movilidad',
    id: oid(10),
    name: 'Carla Mejía',
    cargo: 'Profesional universitaria',
    dependencia: 'Secretaría de Movilidad',
    mail: 'carla.mejia@movilidad.example',
    roles: ['enlace-tecnico'],
  },
];
