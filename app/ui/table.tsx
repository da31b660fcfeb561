import type { ReactNode } from "react";

export type Column = {
  key: string;
  label: ReactNode;
  /** Figures stand at the right. Give their cells the class `num`. */
  numeric?: boolean;
  /** For a column of buttons: its label is heard, not seen. */
  hidden?: boolean;
  sort?: "ascending" | "descending";
};

type TableProps = { label: string; columns: Column[]; children: ReactNode };

/** Dense rows for desks. Wider than the screen, it scrolls by itself, by keyboard too, and the page does not. */
export function Table({ label, columns, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
    <section className="table-wrap" aria-label={label} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.numeric ? "num" : undefined}
                aria-sort={column.sort}
              >
                {column.hidden ? <span className="visually-hidden">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
