import { useState } from "react";
import { formatDecimal } from "#app/i18n/format.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { ACCENT_GROUNDS, accentContrast, MIN_ACCENT_CONTRAST, onAccent } from "#app/ui/accent.ts";
import { Field } from "#app/ui/field.tsx";
import { controlProps } from "#app/ui/field-ids.ts";

type AccentFieldProps = { theme: "light" | "dark"; defaultValue: string; error: string | undefined };

/** What a colour input shows where no colour is chosen: Ruche's own, which reads in that theme. */
const OWN = { light: "#1d4f91", dark: "#9dbdf5" } as const;
const HEX = /^#[0-9a-f]{6}$/i;

/** A colour as text, a picker beside it, and while one chooses: how it looks and whether it can be read. */
export function AccentField({ theme, defaultValue, error }: AccentFieldProps) {
  const t = useT(adminMessages);
  const locale = useLocale();
  const [color, setColor] = useState(defaultValue);
  const id = theme === "light" ? "accentLight" : "accentDark";
  const label = t(id);
  const valid = HEX.test(color);
  const ratio = valid ? accentContrast(color, theme) : null;
  const figures = {
    ratio: formatDecimal(ratio ?? 0, locale),
    min: formatDecimal(MIN_ACCENT_CONTRAST, locale),
  };
  const good = (ratio ?? 0) >= MIN_ACCENT_CONTRAST;
  const verdict =
    color === ""
      ? "contrastNone"
      : ratio === null
        ? "contrastUnknown"
        : good
          ? "contrastGood"
          : "contrastBad";
  return (
    <Field id={id} label={label} error={error}>
      <div className="flex items-center gap-2">
        <input
          {...controlProps(id, { error })}
          name={id}
          className="input max-w-40 font-mono"
          value={color}
          onChange={(event) => setColor(event.target.value)}
          placeholder="#0b5cad"
          maxLength={7}
          autoComplete="off"
          spellCheck={false}
        />
        <input
          type="color"
          className="scripted-only h-10 w-12 cursor-pointer rounded-md border border-edge bg-surface p-1"
          aria-label={t("accentPick", { label })}
          value={valid ? color : OWN[theme]}
          onChange={(event) => setColor(event.target.value)}
        />
        {/* Attributes of a drawing, because the policy of the site allows no style attributes. */}
        {valid && (
          <svg className="h-10 w-28 rounded-md border border-line" viewBox="0 0 112 40" aria-hidden="true">
            <rect width="112" height="40" fill={ACCENT_GROUNDS[theme][0]} />
            <rect x="8" y="8" width="52" height="24" rx="6" fill={color} />
            <text x="34" y="25" textAnchor="middle" fontSize="13" fontWeight="600" fill={onAccent(color)}>
              Aa
            </text>
            <text x="86" y="25" textAnchor="middle" fontSize="13" fontWeight="600" fill={color}>
              Aa
            </text>
          </svg>
        )}
      </div>
      <p
        role="status"
        className={`mt-2 text-sm ${verdict === "contrastBad" ? "font-medium text-bad" : "text-ink-soft"}`}
      >
        {t(verdict, figures)}
      </p>
    </Field>
  );
}
