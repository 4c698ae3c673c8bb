import type { ReactNode } from 'react';

export interface TableColumn {
  readonly label: string;
  /** Numbers stand right, under each other. */
  readonly numeric?: boolean;
}

export interface TableRow {
  readonly key: string;
  /** As many as there are columns. */
  readonly cells: readonly ReactNode[];
}

export interface DataTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Which column names the row; the first unless said otherwise. */
  readonly headingColumn?: number;
}

/**
 * A table that becomes one card per row on a narrow screen. The roles are written out because a browser drops
 * them from a table whose parts are no longer laid out as one.
 */
export function DataTable({ caption, captionHidden, columns, rows, headingColumn = 0 }: DataTableProps) {
  return (
    <table className="ds-table sa-table" role="table">
      <caption className={captionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.label} scope="col" role="columnheader" data-numeric={column.numeric}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row">
            {columns.map((column, index) => {
              const names = index === headingColumn;
              const Cell = names ? 'th' : 'td';
              return (
                <Cell
                  key={column.label}
                  scope={names ? 'row' : undefined}
                  role={names ? 'rowheader' : 'cell'}
                  data-label={column.label}
                  data-numeric={column.numeric}
                >
                  {row.cells[index]}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
