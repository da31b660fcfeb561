import type { Movement } from "#app/domain/ambassadors/pyramid-view.ts";
import type { Translate } from "#app/i18n/index.ts";
import type { pyramidMessages } from "#app/i18n/messages/pyramid.ts";

type Words = Translate<keyof (typeof pyramidMessages)["en"] & string>;

/** What the names that are shown have in common. */
export function movementTitle({ from, to }: Movement, month: string, t: Words): string {
  if (to === null) return t("names_left", { from: from && from !== "any" ? t(from) : "", month });
  if (from === "any") return t("names", { what: t(to), month });
  if (from === null) return t("names_came", { to: t(to), month });
  return t("names_moved", { from: t(from), to: t(to), month });
}
