import type { Crm, PulledAccount, PulledContact, PulledPage } from "#app/domain/crm/port.ts";
import type { Budget } from "#db/schema/crm-sync.ts";

export const aPulledContact = (remoteId: string, wanted: Partial<PulledContact> = {}): PulledContact => ({
  remoteId,
  customerCode: null,
  email: null,
  firstName: "Ada",
  lastName: remoteId,
  phone: "",
  accountRemoteId: null,
  segment: null,
  tier: null,
  ownerName: null,
  deleted: false,
  ...wanted,
});

export const aPulledAccount = (remoteId: string, wanted: Partial<PulledAccount> = {}): PulledAccount => ({
  remoteId,
  name: `Account ${remoteId}`,
  value: "1000",
  currency: "EUR",
  segment: null,
  tier: null,
  ownerName: null,
  ...wanted,
});

export const aPage = (wanted: Partial<PulledPage> = {}): PulledPage => ({
  accounts: [],
  contacts: [],
  next: null,
  until: new Date("2026-06-01T10:00:00Z"),
  expected: null,
  ...wanted,
});

type Asked = { since: Date | null; cursor: string | null };

/** A CRM that is read page by page, as told; it takes nothing. */
export function aReadableCrm(pull: (asked: Asked, nth: number) => PulledPage | Promise<PulledPage>) {
  const asked: Asked[] = [];
  const state: { budget: Budget | null } = { budget: null };
  const never = async () => {
    throw new Error("a reading writes nothing");
  };
  const crm: Crm = {
    batch: { fields: 1, entries: 1, clear: 1, find: 1 },
    writeFields: never,
    addEntries: never,
    clear: never,
    check: async () => [],
    records: {
      describeFields: async () => [],
      find: never,
      pull: async (from) => {
        asked.push(from);
        return pull(from, asked.length);
      },
    },
    budget: () => state.budget,
    takeExchanges: () => [],
  };
  return { crm, asked, state };
}
