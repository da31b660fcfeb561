import type { ThreadFilters, ThreadSort } from "#app/domain/forum/list-filters.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { forumMessages } from "#app/i18n/messages/forum.ts";
import { threadListHref } from "./thread-facets.ts";

const FOR_ALL: ThreadSort[] = ["active", "new", "wanted"];
const FOR_MEMBERS: ThreadSort[] = [...FOR_ALL, "mine", "followed"];

type ThreadOrdersProps = { filters: ThreadFilters; signedIn: boolean; locale: Locale };

/** The orders of a list, quieter than the tabs above it. */
export function ThreadOrders({ filters, signedIn, locale }: ThreadOrdersProps) {
  const t = translator(forumMessages, locale);
  return (
    <nav className="orders" aria-label={t("orders")}>
      {(signedIn ? FOR_MEMBERS : FOR_ALL).map((sort) => (
        <a
          key={sort}
          href={threadListHref(filters, { sort })}
          aria-current={sort === filters.sort ? "page" : undefined}
        >
          {t(sort)}
        </a>
      ))}
    </nav>
  );
}
