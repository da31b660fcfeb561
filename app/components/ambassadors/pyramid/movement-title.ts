import type { Movement, Segment } from "#app/domain/ambassadors/pyramid-view.ts";
import type { Translate } from "#app/i18n/index.ts";
import type { pyramidMessages } from "#app/i18n/messages/pyramid.ts";

type Words = Translate<keyof (typeof pyramidMessages)["en"] & string>;

/** What the names that are shown have in common. */
export function movementTitle({ from, to }: Movement, month: string, t: Words): string {
  const small = (segment: Segment) => t(segment).toLocaleLowerCase();
  if (to === null) return t("names_left", { from: from && from !== "any" ? small(from) : "", month });
  if (from === "any") return t("names", { what: t(to), month });
  if (from === null) return t("names_came", { to: small(to), month });
  return t("names_moved", { from: small(from), to: small(to), month });
}
