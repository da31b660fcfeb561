import type { ClearWrite, Crm, EntryWrite, FieldsWrite, Found, Outcome } from "#app/domain/crm/port.ts";
import type { ConnectorContext } from "./connector-context.ts";
import { discreet } from "./discreet.ts";
import { foundAmong } from "./found-among.ts";
import { communityCategories } from "./tryton/tryton-categories.server.ts";
import { checkTryton } from "./tryton/tryton-check.server.ts";
import { clearParty } from "./tryton/tryton-clear.server.ts";
import { writeEntries } from "./tryton/tryton-entries.server.ts";
import { type PartyFields, partyFields } from "./tryton/tryton-fields.server.ts";
import { findParties, type Sought } from "./tryton/tryton-find.server.ts";
import { ourNotes } from "./tryton/tryton-notes.server.ts";
import { leadsTo, mergedParties, readParties, valuesOfParties } from "./tryton/tryton-parties.server.ts";
import { pullParties } from "./tryton/tryton-pull.server.ts";
import { type TrytonCredentials, trytonSession } from "./tryton/tryton-session.server.ts";
import { candidateOf, type Target, targetsOf } from "./tryton/tryton-targets.server.ts";
import { asOutcome, type Place, writeParties } from "./tryton/tryton-write.server.ts";

/** A call that writes is one transaction over there: as many as are quick to write, and to write again in halves. */
const WRITE_BATCH = 50;
/** Addresses are compared one by one. */
const FIND_BATCH = 100;

/**
 * Tryton, by JSON-RPC. On a stock server facts stand in categories, in one note per party and in an identifier; with
 * our module they have fields of their own (docs/connectors.md).
 */
export function tryton(context: ConnectorContext<TrytonCredentials>): Crm {
  const { config, http, locale } = context;
  const session = trytonSession(context);
  const { rpc } = session;
  let described: Promise<PartyFields> | undefined;
  const fieldsOf = (): Promise<PartyFields> => {
    described ??= partyFields(rpc, config.customerCodeField?.trim()).catch((error: unknown) => {
      described = undefined;
      throw error;
    });
    return described;
  };
  const placeOf = async (): Promise<Place> => ({
    rpc,
    fields: await fieldsOf(),
    categories: await communityCategories(rpc),
  });

  /** Finds the party of each write and lets `act` do what can be done; what fails as a whole fails for each. */
  async function toTargets<W extends FieldsWrite | EntryWrite>(
    writes: readonly W[],
    act: (
      place: Place,
      found: { write: W; target: Extract<Target, { created: boolean }> }[],
    ) => Promise<Outcome[]>,
  ): Promise<Outcome[]> {
    try {
      const place = await placeOf();
      const targets = await targetsOf(place, writes);
      const found = targets.flatMap((target, at) =>
        "party" in target ? [{ write: writes[at]!, target }] : [],
      );
      const outcomes = await act(place, found);
      let next = 0;
      return targets.map((target) => {
        if ("outcome" in target) return target.outcome;
        const outcome = outcomes[next]!;
        next += 1;
        return "ok" in outcome && target.created ? { ...outcome, created: true } : outcome;
      });
    } catch (error) {
      const outcome = asOutcome(error);
      return writes.map(() => outcome);
    }
  }

  async function clear(writes: readonly ClearWrite[]): Promise<Outcome[]> {
    try {
      const place = await placeOf();
      const ids = writes.flatMap(({ target }) => (target.remoteId ? [Number(target.remoteId)] : []));
      // What was told of a party that was merged since stands on that party still.
      const parties = [...(await mergedParties(rpc, place.fields, ids)).values()];
      const notes = await ourNotes(
        rpc,
        parties.map(({ id }) => id),
      );
      const outcomes: Outcome[] = [];
      for (const write of writes) {
        const remoteId = Number(write.target.remoteId);
        const theirs = parties.filter((party) => leadsTo(parties, party, remoteId));
        let outcome: Outcome = { ok: true };
        for (const party of theirs) {
          const cleared = await clearParty(place, { party, notes, write });
          if (!("ok" in cleared)) outcome = cleared;
        }
        outcomes.push(outcome);
      }
      return outcomes;
    } catch (error) {
      const outcome = asOutcome(error);
      return writes.map(() => outcome);
    }
  }

  async function find(contacts: readonly Sought[], names: readonly string[]): Promise<Found[]> {
    const place = await placeOf();
    const found = await findParties(rpc, place.fields, contacts);
    const parties = await readParties(rpc, place.fields, { ids: found.flatMap(({ ids }) => ids), names });
    const { values } = await valuesOfParties(rpc, place.fields, place.categories, {
      parties: [...parties.values()],
      names,
    });
    return found.map(
      ({ by, ids }, at): Found =>
        foundAmong(
          ids.flatMap((id) => parties.get(id) ?? []),
          {
            by,
            contact: contacts[at]!,
            keyOf: ({ communityId }) => communityId,
            codeOf: ({ raw }) => (place.fields.codeField && (raw[place.fields.codeField] as string)) || null,
            candidateOf,
            valuesOf: ({ id }) => values.get(id) ?? {},
          },
        ) ?? { state: "missing" },
    );
  }

  return discreet({
    batch: { fields: WRITE_BATCH, entries: WRITE_BATCH, clear: WRITE_BATCH, find: FIND_BATCH },
    writeFields: (writes) =>
      toTargets(writes, (place, found) =>
        writeParties(
          place,
          found.map(({ write, target }) => ({
            party: target.party,
            communityId: write.target.communityId,
            values: write.values,
          })),
        ),
      ),
    addEntries: async (writes) =>
      config.entries === "none"
        ? writes.map(() => ({ ok: true }))
        : toTargets(writes, (place, found) =>
            writeEntries(
              place.rpc,
              locale,
              found.map(({ write, target }) => ({ party: target.party, write })),
            ),
          ),
    clear,
    check: () => checkTryton(session, config, fieldsOf),
    records: {
      describeFields: async () => (await fieldsOf()).all,
      find,
      pull: async ({ since, cursor }) => {
        const fields = await fieldsOf();
        return pullParties({ rpc, fields, config }, { since, cursor });
      },
    },
    // Tryton itself counts no calls.
    budget: () => null,
    takeExchanges: () => http.takeExchanges(),
  });
}
