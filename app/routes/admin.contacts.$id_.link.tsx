import { useLoaderData } from "@remix-run/react";
import { CrmPage } from "#app/components/crm/crm-page.tsx";
import { LinkForm } from "#app/components/crm/link-form.tsx";
import { MemberSearch } from "#app/components/crm/member-search.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { getContact } from "#app/domain/crm/contact-queries.server.ts";
import { linkByAgent } from "#app/domain/crm/link-by-agent.server.ts";
import { findLinkableMembers } from "#app/domain/crm/linkable-members-queries.server.ts";
import { rowId } from "#app/domain/crm/row-id.ts";
import { linkByAgentSchema } from "#app/domain/crm/schema.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { contactColumnMessages } from "#app/i18n/messages/contact-columns.ts";
import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { contactsMessages } from "#app/i18n/messages/contacts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

export const meta = pageMeta(contactLinksMessages, "linkByHand");

export const loader = defineLoader("staff", async ({ sql, actor, params, url }) => {
  const q = (url.searchParams.get("q") ?? "").trim().slice(0, 100);
  const [contact, found] = await Promise.all([
    getContact(sql, actor, params.id),
    q ? findLinkableMembers(sql, actor, q) : null,
  ]);
  return { contact, q, found };
});

export const action = defineAction("staff", async ({ db, actor, params, request, now }) => {
  const contactId = rowId(params.id);
  const input = await parseForm(request, linkByAgentSchema);
  const here = paths.adminContact(contactId);
  const refused = await linkByAgent(db, actor, { contactId, ...input, now }).catch(conflictToast(here));
  return refused ?? redirectWithToast(here, { key: "match_chosen" });
});

export default function LinkContact() {
  const { contact, q, found } = useLoaderData<typeof loader>();
  const t = useT(contactLinksMessages);
  const crm = useT(contactColumnMessages);
  const book = useT(contactsMessages);
  const name = contact.name || contact.email || crm("unnamed");
  const crumbs = [
    { href: paths.adminContacts(), label: book("contacts") },
    { href: paths.adminContact(contact.id), label: name },
    { label: t("linkByHand") },
  ];
  return (
    <CrmPage
      section="contacts"
      admin={contact.can.retry}
      crumbs={crumbs}
      title={t("linkByHand")}
      lead={t("linkByHandText")}
    >
      <div className="max-w-measure">
        <MemberSearch contactId={contact.id} q={q} />
        {found && found.members.length === 0 && (
          <p className="mt-6 text-sm" role="status">
            {t("noMemberFound", { q })}
          </p>
        )}
        {found && found.members.length > 0 && <LinkForm key={q} {...found} />}
      </div>
    </CrmPage>
  );
}
