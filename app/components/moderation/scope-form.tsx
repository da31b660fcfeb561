import { recordMessages } from "#app/i18n/messages/moderation-record.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";

type ScopeFormProps = {
  action: string;
  categories: { id: string; name: string }[];
  chosen: readonly string[];
};

/** The categories a moderator keeps to. */
export function ScopeForm({ action, categories, chosen }: ScopeFormProps) {
  const t = useT(recordMessages);
  return (
    <form method="post" action={action} className="mt-10 border-t border-line pt-8">
      <fieldset>
        <legend className="text-lg font-semibold">{t("scopeTitle")}</legend>
        <p className="mt-1 mb-4 text-sm text-ink-soft">{t("scopeText")}</p>
        <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          {categories.map(({ id, name }) => (
            <div key={id} className="choice">
              <input
                type="checkbox"
                id={`category-${id}`}
                name="categories[]"
                value={id}
                defaultChecked={chosen.includes(id)}
              />
              <label htmlFor={`category-${id}`}>{name}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="form-actions mt-5">
        <Button>{t("scopeSave")}</Button>
      </div>
    </form>
  );
}
