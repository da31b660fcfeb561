import { describe } from "vitest";
import { failing } from "#tests/support/crm-contract/failing.ts";
import { ambiguity, reading } from "#tests/support/crm-contract/reading.ts";
import {
  salesforceKeyedTasks,
  salesforceObject,
  salesforceTasks,
} from "#tests/support/crm-contract/salesforce.ts";
import { writing } from "#tests/support/crm-contract/writing.ts";

/** Every connector to a CRM with records of its own, and whether two people may have one address there. */
const CONNECTORS = [
  { harness: salesforceTasks, sharesAddresses: true },
  { harness: salesforceKeyedTasks, sharesAddresses: true },
  { harness: salesforceObject, sharesAddresses: true },
];

for (const { harness, sharesAddresses } of CONNECTORS) {
  describe.skipIf(harness.skip)(harness.name + (harness.skip ? `: ${harness.skip}` : ""), () => {
    describe("writes", () => writing(harness));
    describe("reads", () => reading(harness));
    if (sharesAddresses) describe("doubts", () => ambiguity(harness));
    describe("fails", () => failing(harness));
  });
}
