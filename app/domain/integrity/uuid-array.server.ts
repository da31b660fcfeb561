import { type SQL, sql } from "drizzle-orm";

/** Ids as one parameter, however many. */
export const uuidArray = (ids: readonly string[]): SQL => sql`${`{${ids.join(",")}}`}::uuid[]`;
