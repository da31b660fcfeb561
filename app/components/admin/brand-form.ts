import type { Community } from "#app/domain/community/queries.server.ts";

/** What the parts of the brand form show: what is stored, what was typed, what was wrong with it. */
export type BrandForm = {
  brand: Pick<
    Community,
    | "name"
    | "logoKey"
    | "accentLight"
    | "accentDark"
    | "welcome"
    | "rules"
    | "terms"
    | "defaultLocale"
    | "silenceDays"
  >;
  errors: Record<string, string> | null;
  values: Record<string, string>;
};
