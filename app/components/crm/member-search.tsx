import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

/** Looks for the member that a contact is; the answer is the page on which they are linked. */
export function MemberSearch({ contactId, q = "" }: { contactId: string; q?: string }) {
  const t = useT(contactLinksMessages);
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of last year do not know <search>
    <form
      method="get"
      action={paths.adminContactLink(contactId)}
      role="search"
      className="mt-2 flex flex-wrap items-end gap-3"
    >
      <TextInput
        name="q"
        type="search"
        label={t("findMember")}
        defaultValue={q}
        maxLength={100}
        fieldClassName="min-w-0 flex-1 basis-52"
        size="sm"
        required
      />
      <Button size="sm" icon="search">
        {t("find")}
      </Button>
    </form>
  );
}
