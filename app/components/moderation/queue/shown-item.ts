import type { Navigation } from "@remix-run/react";
import type { OpenedItem } from "../item/item-panel.tsx";

/** Which item a navigation leads to; null while none does. A decision leads to the item after. */
function leadsTo({ formData, location }: Pick<Navigation, "formData" | "location">): string | null {
  if (formData) return String(formData.get("next") ?? "");
  return location ? new URLSearchParams(location.search).get("item") : null;
}

/** What is on the screen: the item that was opened, or already the one that was loaded ahead and is being gone to. */
export function shownItem(
  opened: OpenedItem | null,
  ahead: OpenedItem | null,
  navigation: Pick<Navigation, "formData" | "location">,
): OpenedItem | null {
  return ahead && leadsTo(navigation) === String(ahead.item.number) ? ahead : opened;
}
