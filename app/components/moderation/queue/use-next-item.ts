import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { paths } from "#app/paths.ts";
import type { OpenedItem } from "../item/item-panel.tsx";

/** The item after this one, loaded while this one is read: it is there when it is asked for. */
export function useNextItem(number: number | null): OpenedItem | null {
  const fetcher = useFetcher<OpenedItem>({ key: "next-item" });
  const { load } = fetcher;
  useEffect(() => {
    if (number !== null) load(paths.moderationItem(number));
  }, [number, load]);
  return fetcher.data ?? null;
}
