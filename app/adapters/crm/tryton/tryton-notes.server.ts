import type { EntryWrite, FieldValues } from "#app/domain/crm/port.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { FactValue } from "#db/schema/crm-sync.ts";
import { entryText } from "../entry-text.ts";
import { lineLabel, noteLineOf } from "./tryton-fields.server.ts";
import type { Rpc } from "./tryton-session.server.ts";

/** Last line of every note of ours; what is found again by it is written once, however often it is sent. */
const MARK = "[ruche:";
const FACTS_MARK = `${MARK}facts]`;
export const entryMark = (key: string) => `${MARK}${key}]`;
const FACTS_HEADING = "Community (kept up to date by the community; changes here are overwritten)";

export type Note = { id: number; message: string; partyId: number };

/** All notes of ours on these parties. */
export async function ourNotes(rpc: Rpc, partyIds: readonly number[]): Promise<Note[]> {
  if (partyIds.length === 0) return [];
  const { result } = await rpc("find", "ir.note.search_read", [
    [
      ["resource", "in", partyIds.map(resource)],
      ["message", "like", `%${MARK}%`],
    ],
    0,
    null,
    [["id", "ASC"]],
    ["message", "resource"],
  ]);
  return (result as { id: number; message: string; resource: string }[]).map(
    ({ id, message, resource: on }) => ({
      id,
      message: message ?? "",
      partyId: Number(on.split(",")[1]),
    }),
  );
}

export const resource = (partyId: number) => `party.party,${partyId}`;
const isFacts = ({ message }: Note) => message.trimEnd().endsWith(FACTS_MARK);

/** The note of a party that carries facts; of two, the older one counts. */
export const factsNote = (notes: readonly Note[], partyId: number): Note | undefined =>
  notes.find((note) => note.partyId === partyId && isFacts(note));

/** `ruche.points_total` -> value, of the facts' note; every line is text. */
export function readLines(note: Note | undefined, names: readonly string[]): FieldValues {
  const lines = new Map(
    (note?.message.split("\n") ?? []).flatMap((line) => {
      const at = line.indexOf(": ");
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 2)] as const];
    }),
  );
  return Object.fromEntries(
    names.flatMap((name) => {
      const fact = noteLineOf(name);
      return fact ? [[name, lines.get(lineLabel(fact)) ?? null]] : [];
    }),
  );
}

/** The note's text with these lines changed; empty when no line is left. Lines it has besides stay. */
export function withLines(note: Note | undefined, values: FieldValues): string {
  const changed = new Map<string, FactValue>();
  for (const [name, value] of Object.entries(values)) {
    const fact = noteLineOf(name);
    if (fact) changed.set(lineLabel(fact), value);
  }
  const kept = (note?.message.split("\n") ?? []).filter((line) => {
    const at = line.indexOf(": ");
    return at > 0 && line !== FACTS_HEADING && !changed.has(line.slice(0, at));
  });
  const added = [...changed].flatMap(([label, value]) =>
    value === null || value === "" ? [] : [`${label}: ${String(value).replace(/\s+/g, " ")}`],
  );
  const lines = [...kept, ...added];
  return lines.length > 0 ? [FACTS_HEADING, ...lines, FACTS_MARK].join("\n") : "";
}

/** An entry in words, with what it is found again by. */
export function entryMessage({ entry, key }: EntryWrite, locale: Locale | undefined): string {
  const { subject, lines } = entryText(entry, locale);
  return [`${entry.occurredAt.slice(0, 10)} ${subject}`, ...lines, entryMark(key.id)].join("\n");
}
