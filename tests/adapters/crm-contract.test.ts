import { describe } from "vitest";
import { dynamicsHarness } from "#tests/support/crm-contract/dynamics.ts";
import { failing } from "#tests/support/crm-contract/failing.ts";
import { hubspotOauth, hubspotPrivateApp } from "#tests/support/crm-contract/hubspot.ts";
import { ambiguity, reading } from "#tests/support/crm-contract/reading.ts";
import {
  salesforceKeyedTasks,
  salesforceObject,
  salesforceTasks,
} from "#tests/support/crm-contract/salesforce.ts";
import { telling } from "#tests/support/crm-contract/telling.ts";
import { aStandardWebhook, theBook } from "#tests/support/crm-contract/telling-crms.ts";
import { vanishing } from "#tests/support/crm-contract/vanishing.ts";
import { writing } from "#tests/support/crm-contract/writing.ts";

/** Every CRM with records of its own, and whether two people may have one address there. */
const CRMS = [
  { harness: salesforceTasks, sharesAddresses: true },
  { harness: salesforceKeyedTasks, sharesAddresses: true },
  { harness: salesforceObject, sharesAddresses: true },
  { harness: hubspotPrivateApp, sharesAddresses: false },
  { harness: hubspotOauth, sharesAddresses: false },
  { harness: dynamicsHarness, sharesAddresses: true },
];

for (const { harness, sharesAddresses } of CRMS) {
  describe.skipIf(harness.skip)(harness.name + (harness.skip ? `: ${harness.skip}` : ""), () => {
    describe("writes", () => writing(harness));
    describe("reads", () => reading(harness));
    if (sharesAddresses) describe("doubts", () => ambiguity(harness));
    describe("fails", () => failing(harness));
    describe("vanishes", () => vanishing(harness));
  });
}

for (const harness of [theBook, aStandardWebhook]) describe(harness.name, () => telling(harness));
