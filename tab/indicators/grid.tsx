import { useMemo, useState } from 'react';
import { DataGrid, type SortColumn } from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import { href } from '../routes';
import { go } from '../use-route';
import type { MatrixRow } from '../wire';
import { columnsOf } from './columns';
import './matrix.css';
import { sort } from './select';
import { useNarrow } from './use-narrow';

interface Props {
  readonly rows: readonly MatrixRow[];
  readonly years: readonly number[];
  readonly selected: string | null;
}
/** Rows by the thousand: react-data-grid paints only what is seen. Enter or a click opens the row. */
export function Grid({ rows, years, selected }: Props) {
  const narrow = useNarrow();
  const [sorted, setSorted] = useState<readonly SortColumn[]>([]);
  const columns = useMemo(() => columnsOf(years, narrow), [years, narrow]);
  const ordered = useMemo(() => sort(rows, sorted[0]), [rows, sorted]);
  return (
    <DataGrid
      aria-label="Matriz de indicadores"
      className="matrix"
      columns={columns}
      rows={ordered}
      rowKeyGetter={(row) => row.indicatorId}
      rowHeight={36}
      headerRowHeight={38}
      sortColumns={sorted}
      onSortColumnsChange={setSorted}
      rowClass={(row) =>
        `${row['cambio'] ? 'row-changed' : ''} ${row.indicatorId === selected ? 'row-open' : ''}`
      }
      onCellClick={({ row }) => go(href('matriz', row.indicatorId))}
      onCellKeyDown={(args, event) => {
        if (args.mode !== 'SELECT' || event.key !== 'Enter') return;
        event.preventGridDefault();
        go(href('matriz', args.row.indicatorId));
      }}
    />
  );
}
