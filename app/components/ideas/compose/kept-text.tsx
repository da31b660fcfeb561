import { Form } from "@remix-run/react";
import { formatRelative } from "#app/i18n/format.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { ComposeKind, TypedText } from "./typed-text.ts";

type KeptTextProps = {
  /** When the draft that fills the form was saved. */
  draftAt: Date | null;
  kind: ComposeKind;
  target: string;
  backup: TypedText | null;
  onRestore: () => void;
  onDiscard: () => void;
  now: Date;
};

/** Says where a text that is already there comes from, and what else was kept. */
export function KeptText({ draftAt, kind, target, backup, onRestore, onDiscard, now }: KeptTextProps) {
  const t = useT(composeMessages);
  const locale = useLocale();
  if (backup) {
    return (
      <div className="compose-kept">
        <Notice>
          <p>{t("backupFound", { when: formatRelative(new Date(backup.at), locale, new Date()) })}</p>
          <div className="compose-kept-acts">
            <Button type="button" size="sm" onClick={onRestore}>
              {t("backupRestore")}
            </Button>
            <Button type="button" size="sm" variant="quiet" onClick={onDiscard}>
              {t("backupDiscard")}
            </Button>
          </div>
        </Notice>
      </div>
    );
  }
  if (!draftAt) return null;
  return (
    <div className="compose-kept">
      <Notice>
        <p>{t("draftFound", { when: formatRelative(draftAt, locale, now) })}</p>
        <Form
          method="post"
          action={paths.drafts()}
          reloadDocument
          className="compose-kept-acts"
          onSubmit={onDiscard}
        >
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="target" value={target} />
          <Button size="sm">{t("draftDiscard")}</Button>
        </Form>
      </Notice>
    </div>
  );
}
