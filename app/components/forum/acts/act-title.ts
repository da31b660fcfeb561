import type { MetaFunction } from "@remix-run/node";
import { pageTitle } from "#app/components/page-title.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";

type Key = keyof (typeof forumActMessages)["en"];
type Titled = { thread?: { title: string }; locale?: Locale } | undefined;

/** The title of an act's page: what is done, to what, and whose site it is. */
export const actTitle =
  (key: Key | ((data: never) => Key)): MetaFunction =>
  ({ data, matches }) => {
    const { thread, locale = "en" } = (data as Titled) ?? {};
    if (!thread) return [];
    const name = typeof key === "function" ? key(data as never) : key;
    const t = translator(forumActMessages, locale);
    const title = t("pageTitle", { act: t(name as "lockTitle"), subject: thread.title });
    return [{ title: pageTitle(matches, title) }];
  };
