import { contactsMessages } from "#app/i18n/messages/contacts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Pagination } from "#app/ui/pagination.tsx";

type MoreLinkProps = {
  hrefOf: (after: string | null) => string;
  after: string | null;
  next: string | null;
  forward?: boolean;
};

/** On to the next page of a list cut by keys, and back to its start. `forward` for lists that are not by date. */
export function MoreLink({ hrefOf, after, next, forward = false }: MoreLinkProps) {
  const t = useT(contactsMessages);
  return (
    <Pagination
      label={t("pages")}
      newerHref={after && hrefOf(null)}
      newerText={t("first")}
      olderHref={next && hrefOf(next)}
      olderText={forward ? t("next") : t("older")}
    />
  );
}
