import type { Crm, RemoteFieldType } from "#app/domain/crm/port.ts";
import type { FactValue, FailureKind } from "#db/schema/crm-sync.ts";

/** Somebody the CRM has before we come. */
export type SeedContact = {
  lastName: string;
  firstName?: string;
  email?: string;
  customerCode?: string;
  /** Our external id stands on the record already. */
  communityId?: string;
  segment?: string;
  tier?: string;
  account?: { name: string; value: string };
};

/** What the CRM holds of one contact of ours, however it keeps it. */
export type HeldContact = {
  communityId: string | null;
  lastName: string;
  /** The contract's own fields and what stands in them; what is empty is null. */
  values: Record<string, FactValue>;
  /** Titles of the entries, in any order. */
  entries: string[];
};

/**
 * How the CRM is in the next calls, in its own documented words:
 * `busy` too many calls, with `Retry-After: 7` · `down` an error of the server · `slow` later than `timeoutMs` · `half`
 * does it, and breaks off in the middle of the answer · `lost` does it, and never answers · `unreachable` hangs up
 * before doing anything · `expired` the session is over, a new one is to be had · `revoked` no new one either ·
 * `spent` its daily limit is used up.
 */
export type Mood =
  | "busy"
  | "down"
  | "slow"
  | "half"
  | "lost"
  | "unreachable"
  | "expired"
  | "revoked"
  | "spent";

/** A connector and the CRM it speaks with. */
export type CrmUnderTest = {
  /** The connector as each job makes it anew. With `timeoutMs` 200 where a test waits for one that is `slow`. */
  connect(options?: { allowed?: ReadonlySet<string>; timeoutMs?: number }): Crm;
  seed(contact: SeedContact): Promise<string>;
  change(remoteId: string, changes: Partial<SeedContact>): Promise<void>;
  /** As people delete over there: it goes to the bin, or is no longer in use. */
  remove(remoteId: string): Promise<void>;
  /** Deleted for good: nothing of it is left. */
  erase(remoteId: string): Promise<void>;
  held(remoteId: string): Promise<HeldContact | null>;
  countContacts(): Promise<number>;
  /** For the calls that come next, until `behave`; `expired` heals by signing in again. */
  misbehave(mood: Mood): Promise<void>;
  behave(): Promise<void>;
  /** Whatever is written to this record is refused, by a rule of the customer's own that names `field`. */
  poison(remoteId: string): Promise<void>;
  /** Somebody else holds this record for one call. */
  lock?(remoteId: string): Promise<void>;
  /** New contacts look like this existing one: the CRM's own rules find a duplicate. */
  resemble?(remoteId: string): Promise<void>;
  /** How often it was asked for a session or a token. */
  signIns(): number;
  calls(): number;
  /** Must never appear in an exchange: tokens, passwords, secrets. */
  secrets(): string[];
  /** Takes a right away, and says how `check()` should call what lacks. */
  forbid(): Promise<"write_contacts" | "external_id">;
};

export type CrmHarness = {
  name: string;
  /** A reason to skip, where what it needs is absent. */
  skip?: string;
  /** Fields of a contact of these types that start empty and may be written, by their names over there. */
  fields: { text: string; integer: string; date: string; boolean: string };
  fieldTypes?: Partial<Record<"text" | "integer" | "date" | "boolean", RemoteFieldType>>;
  can: {
    /** It asks for sessions that end. */
    sessions: boolean;
    /** It says how much of a daily limit is left. */
    budget: boolean;
    /** It says which field of a refused record it did not like. */
    namesField: boolean;
    lock: boolean;
    duplicates: boolean;
    /** Deleted contacts are told of. */
    pullsDeleted: boolean;
    accounts: boolean;
    customerCode: boolean;
  };
  /** What `poison` counts as. */
  poisonKind: FailureKind;
  start(): Promise<CrmUnderTest>;
};
