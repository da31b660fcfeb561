import type {
  ClearWrite,
  Crm,
  EntryWrite,
  FieldsWrite,
  FieldValues,
  RemoteTarget,
  TimelineEntry,
} from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";

const base = (target: Partial<RemoteTarget>) => ({
  contact: { id: newId(), externalId: null, email: null },
  target: { communityId: newId(), remoteId: null, keyed: false, create: null, ...target },
  key: { id: newId(), at: new Date("2026-05-01T10:00:00Z") },
});

export const aFieldsWrite = (target: Partial<RemoteTarget>, values: FieldValues): FieldsWrite => ({
  ...base(target),
  values,
});

export const anEntryWrite = (
  target: Partial<RemoteTarget>,
  entry: Partial<TimelineEntry> = {},
): EntryWrite => ({
  ...base(target),
  entry: {
    kind: "accepted",
    role: "author",
    title: "Dark mode",
    url: "https://ideas.example.com/ideas/1-dark-mode",
    reason: "Because.",
    occurredAt: "2026-05-01T10:00:00Z",
    ...entry,
  },
});

export const aClearWrite = (
  target: Partial<RemoteTarget>,
  fields: readonly string[],
  entryKeys: readonly string[] = [],
): ClearWrite => ({ ...base(target), fields, entryKeys });

/** One record's outcome. */
export const writeOne = async (crm: Crm, write: FieldsWrite) => (await crm.writeFields([write]))[0]!;
