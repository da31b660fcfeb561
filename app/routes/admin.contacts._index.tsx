import { useLoaderData } from "@remix-run/react";
import { ContactList } from "#app/components/crm/contact-list.tsx";
import { ContactSearch } from "#app/components/crm/contact-search.tsx";
import { ContactsEmpty } from "#app/components/crm/contacts-empty.tsx";
import { CrmPage } from "#app/components/crm/crm-page.tsx";
import { MoreLink } from "#app/components/crm/more-link.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { contactCounts, listContacts } from "#app/domain/crm/contact-queries.server.ts";
import { accountName, contactSegments } from "#app/domain/crm/customer-queries.server.ts";
import { canManageCrm } from "#app/domain/crm/policy.ts";
import { rowId } from "#app/domain/crm/row-id.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { contactsMessages } from "#app/i18n/messages/contacts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";

export const meta = pageMeta(contactsMessages, "contactsTitle");

export const loader = defineLoader("staff", async ({ sql, actor, url }) => {
  const q = (url.searchParams.get("q") ?? "").slice(0, 200).trim();
  const linked = url.searchParams.get("show") === "linked";
  const segment = (url.searchParams.get("segment") ?? "").slice(0, 500);
  const accountId = url.searchParams.get("account") ? rowId(url.searchParams.get("account")!) : null;
  const after = url.searchParams.get("after");
  const [page, counts, segments, account] = await Promise.all([
    listContacts(sql, actor, { q, linked, segment, accountId, after }),
    contactCounts(sql, actor),
    contactSegments(sql),
    accountId ? accountName(sql, accountId) : null,
  ]);
  const within = accountId && account ? { id: accountId, name: account } : null;
  return { page, counts, q, linked, segment, segments, within, after, admin: canManageCrm(actor) === true };
});

export default function Contacts() {
  const { page, counts, q, linked, segment, segments, within, after, admin } = useLoaderData<typeof loader>();
  const t = useT(contactsMessages);
  const show = linked ? "linked" : null;
  return (
    <CrmPage
      section="contacts"
      admin={admin}
      matches={counts.matches}
      title={t("contactsTitle")}
      lead={t("contactsLead")}
      actions={
        admin && (
          <ButtonLink href={paths.adminContactImports()} icon="upload">
            {t("importContacts")}
          </ButtonLink>
        )
      }
    >
      <div className="mb-4">
        <ContactSearch {...{ q, linked, counts, segment, segments, within }} />
      </div>
      {page.items.length > 0 ? (
        <ContactList contacts={page.items} />
      ) : (
        <ContactsEmpty q={q} linked={linked} narrowed={segment !== "" || within !== null} admin={admin} />
      )}
      <MoreLink
        hrefOf={(cursor) => paths.adminContacts({ q, show, segment, account: within?.id, after: cursor })}
        after={after}
        next={page.next}
        forward
      />
    </CrmPage>
  );
}
