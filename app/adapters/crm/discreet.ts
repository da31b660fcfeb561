import { type Crm, CrmFailure, type Outcome } from "#app/domain/crm/port.ts";
import { maskedText } from "./masked-text.ts";

/** More of its words nobody reads. */
const MAX_WORDS = 2000;
const words = (said: string): string => maskedText(said.slice(0, MAX_WORDS));

const told = (outcomes: Outcome[]): Outcome[] =>
  outcomes.map((outcome) => ("reason" in outcome ? { ...outcome, reason: words(outcome.reason) } : outcome));

async function asking<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (failure) {
    if (!(failure instanceof CrmFailure)) throw failure;
    throw new CrmFailure(failure.kind, words(failure.message), failure.afterSeconds);
  }
}

/**
 * A CRM whose own words tell no secret and nobody's address: they are kept with each record, shown in the console and
 * mailed to admins, and vendors like to repeat in them what they were sent.
 */
export function discreet(crm: Crm): Crm {
  const { records } = crm;
  return {
    ...crm,
    writeFields: async (writes) => told(await crm.writeFields(writes)),
    addEntries: async (writes) => told(await crm.addEntries(writes)),
    clear: async (writes) => told(await crm.clear(writes)),
    check: async (key) => (await crm.check(key)).map((line) => ({ ...line, detail: words(line.detail) })),
    records: records && {
      describeFields: () => asking(records.describeFields()),
      ...(records.provisionFields && {
        provisionFields: (wanted) => asking(records.provisionFields!(wanted)),
      }),
      find: (contacts, fields) => asking(records.find(contacts, fields)),
      pull: (from) => asking(records.pull(from)),
    },
  };
}
