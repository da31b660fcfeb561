import type { MetaFunction } from "@remix-run/node";
import { pageTitle } from "#app/components/page-title.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";

type Titled = { thread?: { title: string }; locale?: Locale } | undefined;

/** The title of a suggestion's page: what is suggested, about what, and whose site it is. */
export const suggestionTitle =
  (key: "duplicateTitle" | "tagsTitle" | "articleTitle"): MetaFunction =>
  ({ data, matches }) => {
    const { thread, locale = "en" } = (data as Titled) ?? {};
    if (!thread) return [];
    const t = translator(helpingMessages, locale);
    return [{ title: pageTitle(matches, t("pageTitle", { act: t(key), subject: thread.title })) }];
  };
