import type { Budget, FactValue, FailureKind } from "#db/schema/crm-sync.ts";

export type { FactValue };

/** Who a CRM should be told about. Our id is in every message, so a receiver may store it at first sight. */
export type CrmContact = {
  id: string;
  /** The customer code. */
  externalId: string | null;
  email: string | null;
};

/** Who they are over there, once that is known. */
export type RemoteTarget = {
  /** What stands in the CRM's external id: the member's id, the same for ever. */
  communityId: string;
  /** Null: not known there, and with `create` it may be made. A CRM that keeps no records of ours (webhook, book) ignores it. */
  remoteId: string | null;
  /** The external id stands on the record already, so it may be upserted by that. */
  keyed: boolean;
  /** What a new record must have besides; null when none may be made. */
  create: { firstName: string; lastName: string; email: string } | null;
};

/** What is told: how an idea fared, that a case was opened or settled, what somebody reached in the community. */
export type EntryKind =
  | "accepted"
  | "planned"
  | "implemented"
  | "not_planned"
  | "taken_back"
  | "case_opened"
  | "case_resolved"
  | "level_reached"
  | "badge_awarded"
  | "tier_reached"
  | "tier_ended";
/** The contact's part in it: `customer` is for cases, `member` for what they reached, the others are for ideas. */
export type CreditRole = "author" | "extension_author" | "customer" | "member";

/** One line on a contact's timeline. */
export type TimelineEntry = {
  kind: EntryKind;
  role: CreditRole;
  title: string;
  url: string;
  /** The official words, as plain text; of a settled case, what is said of it in public. */
  reason: string;
  /** ISO date and time. */
  occurredAt: string;
};

/** The same over all tries of one content: a CRM that has seen `id` already does nothing. */
export type MessageKey = { id: string; at: Date };

/** Their field -> value. For a CRM without a mapping (webhook, contact book) the fields have our own names. */
export type FieldValues = Record<string, FactValue>;

type Write = { contact: CrmContact; target: RemoteTarget; key: MessageKey };
export type FieldsWrite = Write & { values: FieldValues };
export type EntryWrite = Write & { entry: TimelineEntry };
/** Takes back everything the community ever wrote about this contact: these fields are emptied, its entries removed. */
export type ClearWrite = Write & {
  fields: readonly string[];
  /** Message ids of the entries that were confirmed. */
  entryKeys: readonly string[];
};

/** What went over the line, for the record's history. `callId` is that of `Exchange`. */
export type Trace = { callId: string; answer?: unknown };

/** How it went with one record. Whatever the others of its batch did has no influence on it. */
export type Outcome = (
  | { ok: true; remoteId?: string; created?: boolean }
  /** It may work later; not before `afterSeconds`. `whole`: for the whole connection, else for this record alone. */
  | { retry: true; kind: FailureKind; reason: string; afterSeconds?: number; whole?: boolean }
  /** It will not work however often we try; `disable` when the other side wants nothing more from us. */
  | {
      giveUp: true;
      kind: FailureKind;
      reason: string;
      field?: string;
      disable?: boolean;
      /** With `ambiguous`: who it could be. */
      candidates?: Candidate[];
    }
) & { trace?: Trace };

export type Candidate = { remoteId: string; label: string };

/** One HTTP call as it was made, masked already. The connector's HTTP client notes them; whoever runs it stores them. */
export type Exchange = {
  callId: string;
  action: "sign_in" | "check" | "describe" | "find" | "pull" | "write" | "entry" | "clear" | "provision";
  /** `PATCH /services/data/v62.0/composite/sobjects`: never a query string. */
  request: string;
  status: number | null;
  durationMs: number;
  failure: FailureKind | null;
  sent: unknown;
  answer: unknown;
};

/** One line of "test connection". */
export type CheckResult = {
  what:
    | "reach"
    | "sign_in"
    | "read_contacts"
    | "write_contacts"
    | "external_id"
    | "entries"
    | "read_accounts";
  ok: boolean;
  /** What lacks, in the CRM's own words; or what it found (a user, a version). */
  detail: string;
};

export type RemoteFieldType =
  | "text"
  | "url"
  | "integer"
  | "decimal"
  | "date"
  | "datetime"
  | "boolean"
  | "choice";

/** A field of a contact that could be written or read. */
export type RemoteField = {
  name: string;
  label: string;
  type: RemoteFieldType;
  /** Characters, where the CRM limits them. */
  maxLength: number | null;
  /** Of a `choice`. */
  choices: string[] | null;
  writable: boolean;
  /** Made by the brand or by us, not by the vendor: names, addresses and owners are never offered. */
  custom: boolean;
};

export type Found =
  | {
      state: "found";
      remoteId: string;
      by: "community_id" | "customer_code" | "email" | "remote_id";
      keyed: boolean;
      values: FieldValues;
    }
  | { state: "missing" }
  | { state: "ambiguous"; candidates: Candidate[] };

export type PulledContact = {
  remoteId: string;
  customerCode: string | null;
  email: string | null;
  firstName: string;
  lastName: string;
  phone: string;
  accountRemoteId: string | null;
  segment: string | null;
  tier: string | null;
  ownerName: string | null;
  /** It was deleted over there. */
  deleted: boolean;
};
export type PulledAccount = {
  remoteId: string;
  name: string;
  /** Decimal, as text: money is not a float. */
  value: string | null;
  /** ISO 4217. */
  currency: string | null;
  segment: string | null;
  tier: string | null;
  ownerName: string | null;
};
export type PulledPage = {
  accounts: PulledAccount[];
  contacts: PulledContact[];
  /** Where to go on; null at the end. */
  next: string | null;
  /** With the first page: everything changed before is in this reading. By their clock. */
  until: Date | null;
  expected: number | null;
};

/** What only CRMs with records of their own can do; a webhook has none of it. All of it may throw `CrmFailure`. */
export type CrmRecords = {
  /** Fields of contacts, custom ones and standard ones that could be mapped. */
  describeFields(): Promise<RemoteField[]>;
  /** Makes fields of ours that lack, where the CRM lets an app do that. "Already there" is success. */
  provisionFields?(wanted: { name: string; label: string; type: RemoteFieldType }[]): Promise<void>;
  /**
   * Who these contacts are over there, with the values of `fields`: by the first of `remoteId`, community id, customer
   * code and address that is given and finds somebody. In their order. Several with one address are `ambiguous`, never
   * a guess. Whoever asks for a record and nobody else gives its ids alone: then one that was deleted is `missing`.
   */
  find(
    contacts: readonly (CrmContact & { communityId: string | null; remoteId: string | null })[],
    fields: readonly string[],
  ): Promise<Found[]>;
  /** One page of what changed since; accounts come before the contacts that name them. */
  pull(from: { since: Date | null; cursor: string | null }): Promise<PulledPage>;
};

/** A call that is about the whole connection failed. */
export class CrmFailure extends Error {
  readonly kind: FailureKind;
  readonly afterSeconds: number | undefined;
  constructor(kind: FailureKind, reason: string, afterSeconds?: number) {
    super(reason);
    this.kind = kind;
    this.afterSeconds = afterSeconds;
  }
}

/**
 * A place outside where customers are kept. Implementations translate every failure of a write into an outcome per
 * record, in the order of the records, and never throw from a write.
 */
export type Crm = {
  /** The most records in one call. */
  batch: { fields: number; entries: number; clear: number; find: number };
  writeFields(writes: readonly FieldsWrite[]): Promise<Outcome[]>;
  addEntries(writes: readonly EntryWrite[]): Promise<Outcome[]>;
  clear(writes: readonly ClearWrite[]): Promise<Outcome[]>;
  /** Says hello, looks at what it may do, and changes nothing (a webhook gets a test event). */
  check(key: MessageKey): Promise<CheckResult[]>;
  /** Null: it keeps no records that could be read or mapped; fields go out under our own names. */
  records: CrmRecords | null;
  /** What the CRM last said of its daily limit in this process; null when it has none, or nothing was asked yet. */
  budget(): Budget | null;
  /** Calls made since the last time this was asked. */
  takeExchanges(): Exchange[];
};
