/** What a statement may be given. Lists and objects travel as JSON, which every client passes alike. */
export type Parameter = string | number | boolean | null;

/**
 * Sends one statement with `$1`, `$2` … and returns its rows: in the pool for a search, in the event log's transaction
 * for what keeps the index current.
 */
export type Run = <Row extends object>(text: string, parameters?: readonly Parameter[]) => Promise<Row[]>;
