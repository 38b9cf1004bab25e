import { SAMPLE_PEOPLE, type SamplePerson } from '../../functions/local/people';

const DEPENDENCIAS = ['Secretaría de Medio Ambiente', 'Departamento Administrativo de Planeación'] as const;

/** Who comes to a large mesa, beside the people of the sample office: invented, on `.example` domains. */
export const attendants = (count: number): readonly SamplePerson[] =>
  Array.from({ length: count }, (_, i) => ({
    key: `asistente-${i + 1}`,
    id: `5a1e0000-0000-4000-8000-00000001${String(i).padStart(4, '0')}`,
    name: `Asistente ${i + 1}`,
    cargo: 'Profesional',
    dependencia: DEPENDENCIAS[i % 2] ?? DEPENDENCIAS[0],
    mail: `asistente${i + 1}@ambiente.example`,
    roles: [],
  }));

export const sampleId = (key: string): string => SAMPLE_PEOPLE.find((one) => one.key === key)?.id ?? '';
