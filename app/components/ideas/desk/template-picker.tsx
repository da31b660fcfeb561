import type { ResponseTemplate } from "#app/domain/ideas/staff-panel-queries.server.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Select } from "#app/ui/select.tsx";

type TemplatePickerProps = {
  id: string;
  templates: ResponseTemplate[];
  /** Those made for this status come first. */
  statusId: string;
  onPick: (template: ResponseTemplate) => void;
  /** A page that starts with this template, for browsers without scripts. */
  hrefOf: (template: ResponseTemplate) => string;
};

/** With scripts a list that fills the text; without, links. */
export function TemplatePicker({ id, templates, statusId, onPick, hrefOf }: TemplatePickerProps) {
  const t = useT(deskMessages);
  const locale = useLocale();
  if (templates.length === 0) return null;
  const ordered = [...templates].sort(
    (a, b) => Number(b.statusId === statusId) - Number(a.statusId === statusId),
  );
  return (
    <>
      <div className="scripted-only mt-3">
        <Select
          id={id}
          name=""
          size="sm"
          label={t("template")}
          labelHidden
          value=""
          onChange={(event) => {
            const picked = templates.find((template) => template.id === event.currentTarget.value);
            if (picked) onPick(picked);
          }}
          options={[
            { value: "", label: t("template") },
            ...ordered.map((template) => ({ value: template.id, label: template.name[locale] })),
          ]}
        />
      </div>
      <div className="unscripted-only mt-3 text-sm">
        <p className="text-ink-soft">{t("template")}</p>
        <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
          {ordered.map((template) => (
            <li key={template.id}>
              <a href={hrefOf(template)}>{template.name[locale]}</a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
