import { useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** What the keys of a desk do besides going through its rows; one constant for each desk. */
export type DeskKeys = {
  /** What a key presses in the current row: a selector. */
  presses?: Record<string, string>;
  /** What a key presses wherever it is on the page: a selector. */
  anywhere?: Record<string, string>;
  /** Where a key leads from the current row: the name of its data attribute. */
  links?: Record<string, string>;
  /** Fields of the side panel that a key leads to, by id. */
  fields?: Record<string, string>;
};

const NONE: Record<string, string> = {};

const rowsOf = () => [...document.querySelectorAll<HTMLElement>("[data-desk-row]")];
const linkOf = (row: HTMLElement) => row.querySelector<HTMLAnchorElement>("a[data-desk-link]");
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

function focusField(id: string) {
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}

/**
 * The keys of a desk. They only press what is on the page: each row carries its links, so table and board share them.
 * The current row is the one with the focus, else the one in the panel, else the last one that was current.
 */
export function useDeskKeys(
  { presses = NONE, anywhere = NONE, links = NONE, fields = NONE }: DeskKeys,
  opened: number | null = null,
) {
  const navigate = useNavigate();
  const last = useRef<number | null>(opened);
  // Where it stood: once an idea is answered it leaves the list, and the next one takes its place.
  const place = useRef(0);
  const wanted = useRef<string | null>(null);

  // The panel that a key asked for has arrived.
  useEffect(() => {
    if (opened !== null) last.current = opened;
    const index = rowsOf().findIndex((row) => row.dataset.deskRow === String(last.current));
    if (index >= 0) place.current = index;
    if (opened !== null && wanted.current) focusField(wanted.current);
    wanted.current = null;
  }, [opened]);

  useEffect(() => {
    const go = (to: string | null | undefined, replace = false) => {
      if (to) navigate(to, { replace, preventScrollReset: true });
    };
    const current = (rows: HTMLElement[]) => {
      const focused = document.activeElement?.closest<HTMLElement>("[data-desk-row]");
      return focused ?? rows.find((row) => row.dataset.deskRow === String(opened ?? last.current));
    };
    const step = (rows: HTMLElement[], by: 1 | -1) => {
      const from = current(rows);
      const row = from ? rows[rows.indexOf(from) + by] : (rows[place.current] ?? rows.at(-1));
      if (!row) return;
      last.current = Number(row.dataset.deskRow);
      place.current = rows.indexOf(row);
      linkOf(row)?.focus();
      row.scrollIntoView({ block: "nearest" });
      if (opened !== null) go(linkOf(row)?.getAttribute("href"), true);
    };
    const press = (key: string): boolean => {
      const rows = rowsOf();
      const row = current(rows);
      if (key === "j" || key === "k") step(rows, key === "j" ? 1 : -1);
      else if (key === "?") (document.getElementById("desk-keys") as HTMLDialogElement | null)?.showModal();
      else if (key === "Escape" && opened !== null) {
        const close = document.querySelector<HTMLAnchorElement>("[data-desk-close]");
        go(close?.getAttribute("href"));
        const stay = row ?? rows[place.current];
        if (stay) linkOf(stay)?.focus();
      } else if (presses[key]) row?.querySelector<HTMLElement>(presses[key])?.click();
      else if (anywhere[key]) document.querySelector<HTMLElement>(anywhere[key])?.click();
      else if (links[key]) go(row?.dataset[links[key]]);
      else if (fields[key]) {
        const inPanel = row?.dataset.deskRow === String(opened) || (opened !== null && !row);
        if (inPanel) focusField(fields[key]);
        else if (row) {
          wanted.current = fields[key];
          go(linkOf(row)?.getAttribute("href"));
        }
      } else return false;
      return true;
    };
    const onKey = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        document.querySelector("dialog[open]")
      )
        return;
      if (isTyping(event.target)) {
        // Out of the field first, so that Escape never loses what was typed.
        if (event.key === "Escape") (event.target as HTMLElement).blur();
        return;
      }
      if (press(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [navigate, opened, presses, anywhere, links, fields]);
}
