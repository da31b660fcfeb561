import { useLoaderData } from "@remix-run/react";
import { ContactList } from "#app/components/crm/contact-list.tsx";
import { ContactSearch } from "#app/components/crm/contact-search.tsx";
import { ContactsEmpty } from "#app/components/crm/contacts-empty.tsx";
import { CrmPage } from "#app/components/crm/crm-page.tsx";
import { MoreLink } from "#app/components/crm/more-link.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { contactCounts, listContacts } from "#app/domain/crm/contact-queries.server.ts";
import { canManageCrm } from "#app/domain/crm/policy.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { crmMessages } from "#app/i18n/messages/crm.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";

export const meta = pageMeta(crmMessages, "contactsTitle");

export const loader = defineLoader("staff", async ({ sql, actor, url }) => {
  const q = (url.searchParams.get("q") ?? "").slice(0, 200).trim();
  const linked = url.searchParams.get("show") === "linked";
  const after = url.searchParams.get("after");
  const [page, counts] = await Promise.all([
    listContacts(sql, actor, { q, linked, after }),
    contactCounts(sql, actor),
  ]);
  return { page, counts, q, linked, after, admin: canManageCrm(actor) === true };
});

export default function Contacts() {
  const { page, counts, q, linked, after, admin } = useLoaderData<typeof loader>();
  const t = useT(crmMessages);
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
        <ContactSearch q={q} linked={linked} counts={counts} />
      </div>
      {page.items.length > 0 ? (
        <ContactList contacts={page.items} />
      ) : (
        <ContactsEmpty q={q} linked={linked} admin={admin} />
      )}
      <MoreLink
        hrefOf={(cursor) => paths.adminContacts({ q, show, after: cursor })}
        after={after}
        next={page.next}
        forward
      />
    </CrmPage>
  );
}
