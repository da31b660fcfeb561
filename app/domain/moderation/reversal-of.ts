import type { Act } from "./acts.ts";

/** The act of its own that takes an act back when its minute is over; null when only an edit or a new look can. */
export function reversalOf(act: Act): "restore" | "lift" | "release_votes" | null {
  switch (act) {
    case "hide":
    case "remove":
      return "restore";
    case "limit":
    case "suspend":
    case "ban":
      return "lift";
    case "quarantine_votes":
      return "release_votes";
    default:
      return null;
  }
}
