import { accountVotesConsumer } from "./account-votes-consumer.server.ts";
import { ambassadorsConsumer } from "./ambassadors-consumer.server.ts";
import { casesConsumer } from "./cases-consumer.server.ts";
import { crmConsumer } from "./crm-consumer.server.ts";
import type { Consumer } from "./event-log.server.ts";
import { faqConsumer } from "./faq-consumer.server.ts";
import { helpingConsumer } from "./helping-consumer.server.ts";
import { integrityConsumer } from "./integrity-consumer.server.ts";
import { moderationConsumer } from "./moderation-consumer.server.ts";
import { notifyConsumer } from "./notify-consumer.server.ts";
import { recognitionConsumer } from "./recognition-consumer.server.ts";
import { searchConsumer } from "./search-consumer.server.ts";

/** Who reacts to what: the whole reaction map of the application. */
export const consumers: readonly Consumer[] = [
  recognitionConsumer,
  ambassadorsConsumer,
  notifyConsumer,
  crmConsumer,
  accountVotesConsumer,
  casesConsumer,
  faqConsumer,
  searchConsumer,
  moderationConsumer,
  integrityConsumer,
  helpingConsumer,
];
