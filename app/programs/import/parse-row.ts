/** A whole number of at least zero; an empty field is zero. Throws the reason when it is neither. */
export function parseCount(text: string | undefined, field: string): number {
  if (!text) return 0;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 2_147_483_647)
    throw new Error(`${field} is not a count: "${text}"`);
  return value;
}

/** A date, with a time of day in a field of its own if there is one ("0 days 10:50:19" or "10:50"). Taken as UTC. */
export function parseDate(date: string | undefined, time?: string): Date {
  if (!date) throw new Error("there is no date");
  const clock = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(time ?? "");
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const parsed = day
    ? new Date(
        Date.UTC(
          +day[1]!,
          +day[2]! - 1,
          +day[3]!,
          +(clock?.[1] ?? 0),
          +(clock?.[2] ?? 0),
          +(clock?.[3] ?? 0),
        ),
      )
    : new Date(date);
  if (Number.isNaN(parsed.getTime())) throw new Error(`"${date}" is not a date`);
  if (parsed.getTime() > Date.now() + 86_400_000) throw new Error(`the date ${date} is in the future`);
  return parsed;
}

/** Throws the reason unless the text is there and short enough. */
export function parseText(text: string | undefined, field: string, max: number): string {
  if (!text) throw new Error(`${field} is empty`);
  if (text.length > max) throw new Error(`${field} has ${text.length} characters; at most ${max} fit`);
  return text;
}

/** What other systems call a status, as ours. */
const STATUS_WORDS: Record<string, string> = {
  open: "received",
  new: "received",
  received: "received",
  acknowledged: "received",
  underreview: "under-review",
  accepted: "accepted",
  planned: "planned",
  started: "in-progress",
  inprogress: "in-progress",
  completed: "implemented",
  complete: "implemented",
  done: "implemented",
  implemented: "implemented",
  partlyimplemented: "partly-implemented",
  partiallyimplemented: "partly-implemented",
  alreadyoffered: "already-offered",
  declined: "not-planned",
  closed: "not-planned",
  notplanned: "not-planned",
  archived: "archived",
};

export function parseStatus(text: string | undefined, known: ReadonlySet<string>): string {
  if (!text) return "received";
  const word = STATUS_WORDS[text.toLowerCase().replace(/[\s_-]/g, "")] ?? text;
  if (!known.has(word)) throw new Error(`there is no status "${text}"`);
  return word;
}
