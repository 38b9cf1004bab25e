import type { Column, RenderCellProps } from 'react-data-grid';
import { href } from '../routes';
import { Shape } from '../ui/shape';
import type { MatrixRow } from '../wire';
import { decimal } from '../words/numbers';

const text = (key: string, name: string, width: number): Column<MatrixRow> => ({
  key,
  name,
  width,
  resizable: true,
  sortable: true,
});
const number = (key: string, name: string, width = 96): Column<MatrixRow> => ({
  ...text(key, name, width),
  cellClass: 'number',
  headerCellClass: 'number',
  renderCell: ({ row }: RenderCellProps<MatrixRow>) => decimal(row[key] ?? null),
});

const nombre = (width: number): Column<MatrixRow> => ({
  ...text('nombre', 'Indicador', width),
  frozen: true,
  renderCell: ({ row, tabIndex }: RenderCellProps<MatrixRow>) => (
    <a href={href('matriz', row.indicatorId)} tabIndex={tabIndex}>
      {row['nombre']}
    </a>
  ),
});
const cambio: Column<MatrixRow> = {
  ...text('cambio', 'Cambio firmado', 230),
  renderCell: ({ row }: RenderCellProps<MatrixRow>) =>
    row['cambio'] ? (
      <span className="changed">
        <Shape name="diamond" /> {row['cambio']}
      </span>
    ) : (
      ''
    ),
};

/** Frozen: what names the row. On a phone only the name, so that something else fits. */
export function columnsOf(years: readonly number[], narrow: boolean): readonly Column<MatrixRow>[] {
  return [
    ...(narrow ? [nombre(190)] : [{ ...text('codigo', 'Código', 120), frozen: true }, nombre(340)]),
    ...(narrow ? [text('codigo', 'Código', 110)] : []),
    cambio,
    text('dependencia', 'Dependencia', 220),
    text('subsistema', 'Subsistema', 160),
    text('coordinador', 'Coordinador temático', 180),
    text('enlace', 'Enlace técnico', 180),
    text('tema', 'Tema', 70),
    text('eslabon', 'Eslabón', 100),
    text('unidad', 'Unidad', 130),
    number('lineaBase', 'Línea base'),
    number('meta', 'Meta cuatrienio', 120),
    ...years.flatMap((year) => [number(`p${year}`, `Prog. ${year}`), number(`e${year}`, `Ejec. ${year}`)]),
    text('estado', 'Estado', 110),
    number('version', 'Versión', 80),
  ];
}
