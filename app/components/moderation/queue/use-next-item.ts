import { useEffect, useState } from "react";
import { paths } from "#app/paths.ts";
import type { OpenedItem } from "../item/item-panel.tsx";

/** Moments in an item, by the name they have there: what people wrote has other names. */
const MOMENT = /^(at|since|until)$|(At|Until)$/;

const withMoments = (name: string, value: unknown): unknown =>
  MOMENT.test(name) && typeof value === "string" ? new Date(value) : value;

/**
 * The item after this one, loaded while this one is read: it is there when it is asked for. Not by a fetcher: while the
 * router still looks that address up, it takes any click for one on a page that is not there.
 */
export function useNextItem(number: number | null): OpenedItem | null {
  const [next, setNext] = useState<OpenedItem | null>(null);
  useEffect(() => {
    if (number === null) return;
    const stop = new AbortController();
    const load = async () => {
      const options = { headers: { Accept: "application/json" }, signal: stop.signal };
      const answer = await fetch(paths.moderationItem(number), options);
      if (answer.ok) setNext(JSON.parse(await answer.text(), withMoments) as OpenedItem);
    };
    load().catch(() => {
      // Offline, or they went on: it is loaded when it is asked for.
    });
    return () => stop.abort();
  }, [number]);
  return next;
}
