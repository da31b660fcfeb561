import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ContactDetails } from "#app/components/crm/contact-details.tsx";
import { ContactHistory } from "#app/components/crm/contact-history.tsx";
import { CrmPage } from "#app/components/crm/crm-page.tsx";
import { UnlinkQuestion } from "#app/components/crm/unlink-question.tsx";
import { loadContactPage } from "#app/domain/crm/contact-page-queries.server.ts";
import { rowId } from "#app/domain/crm/row-id.ts";
import { unlinkContact } from "#app/domain/crm/unlink-contact.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { contactMessages } from "#app/i18n/messages/contact.ts";
import { contactColumnMessages } from "#app/i18n/messages/contact-columns.ts";
import { contactsMessages } from "#app/i18n/messages/contacts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("staff", async ({ sql, actor, params, url, now, locale, community }) => {
  const after = url.searchParams.get("after");
  const loaded = await loadContactPage(sql, actor, {
    id: params.id,
    tab: url.searchParams.get("tab"),
    after,
  });
  const asked = url.searchParams.get("ask") === "unlink";
  const { name, email } = loaded.contact;
  const title = `${name || email || translator(contactMessages, locale)("contactTitle")} · ${community.name}`;
  return { ...loaded, after, asked, now, title };
});

/** Unlinking; the page asks first. */
export const action = defineCommand("staff", async ({ db, actor, params }) => {
  const contactId = rowId(params.id);
  await unlinkContact(db, actor, { contactId });
  return { to: paths.adminContact(contactId), toast: { key: "contact_unlinked" } };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Contact() {
  const { contact, customer, history, after, asked, now } = useLoaderData<typeof loader>();
  const t = useT(contactColumnMessages);
  const book = useT(contactsMessages);
  const words = useT(contactMessages);
  const name = contact.name || contact.email || t("unnamed");
  return (
    <CrmPage
      section="contacts"
      admin={contact.can.retry}
      crumbs={[{ href: paths.adminContacts(), label: book("contacts") }, { label: name }]}
      title={name}
      lead={[contact.company, contact.name && contact.email].filter(Boolean).join(" · ") || undefined}
    >
      {contact.link && <UnlinkQuestion contact={contact} asked={asked} />}
      {/* Who they are comes first for those who listen and on a phone; on a wide screen it stands beside. */}
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <aside aria-label={words("details")} className="min-w-0 xl:order-last">
          <ContactDetails contact={contact} customer={customer} now={now} />
        </aside>
        <div className="min-w-0">
          <ContactHistory contact={contact} history={history} after={after} now={now} />
        </div>
      </div>
    </CrmPage>
  );
}
