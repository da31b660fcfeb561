/** True if the database refused a row because there is one like it already; drizzle wraps what the driver threw. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const cause = (error as { cause?: unknown })?.cause ?? error;
  const { code, constraint_name: name } = (cause ?? {}) as { code?: string; constraint_name?: string };
  return code === "23505" && (constraint === undefined || name === constraint);
}
