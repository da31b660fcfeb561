import { afterAll, beforeAll, describe } from "vitest";
import { failing } from "#tests/support/crm-contract/failing.ts";
import { ambiguity, reading } from "#tests/support/crm-contract/reading.ts";
import { trytonHarness } from "#tests/support/crm-contract/tryton.ts";
import { vanishing } from "#tests/support/crm-contract/vanishing.ts";
import { writing } from "#tests/support/crm-contract/writing.ts";
import { type RealTryton, startTryton, trytonLacks } from "#tests/support/tryton.ts";

const lacks = trytonLacks();
const TWO_MINUTES = 120_000;

/** What every connector does, on a real server. */
for (const ourModule of [false, true]) {
  let server: RealTryton | undefined;
  const harness = trytonHarness(() => server!, { ourModule });

  describe.skipIf(lacks)(harness.name, () => {
    beforeAll(async () => {
      server = await startTryton({ ourModule });
    }, TWO_MINUTES);
    afterAll(() => server?.stop());

    describe("writes", () => writing(harness));
    describe("reads", () => reading(harness));
    describe("doubts", () => ambiguity(harness));
    describe("fails", () => failing(harness));
    describe("vanishes", () => vanishing(harness));
  });
}
