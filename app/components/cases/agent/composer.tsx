import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { useEditorTexts } from "#app/components/shell/use-editor-texts.ts";
import type { AgentCase } from "#app/domain/cases/case-queries.server.ts";
import { MESSAGE_MAX } from "#app/domain/cases/limits.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { MarkdownEditor } from "#app/ui/markdown-editor.tsx";
import { AttachField } from "../attach-field.tsx";
import type { RefusedAct } from "./refused-act.ts";

const PLACES = ["public", "private", "note"] as const;
type Place = (typeof PLACES)[number];

/** One field for all an agent writes; who will read it is chosen above it, and shown by its edge. */
export function Composer({ of, refused }: { of: AgentCase; refused: RefusedAct | null }) {
  const t = useT(serviceMessages);
  const texts = useEditorTexts();
  const navigation = useNavigation();
  const sending = navigation.state === "submitting" && navigation.formData?.get("act") === "write";
  const own = refused?.values.act === "write" ? refused : null;
  const places = PLACES.filter(
    (place) => place === "note" || (place === "public" ? of.can.answerInPublic : of.can.answer),
  );
  const first: Place =
    of.privateAt || !of.can.answerInPublic ? (of.can.answer ? "private" : "note") : "public";
  const [to, setTo] = useState<string>(own?.values.to ?? first);
  // What is shown in public must be a file that everybody may load.
  const uploadUrl = to === "public" ? paths.uploads() : paths.caseFiles(of.number);
  return (
    <Form method="post" encType="multipart/form-data" className="case-composer" id="composer" noValidate>
      <h2 className="card-title mb-3">{t("write")}</h2>
      <ErrorSummary title={t("errorSummary")} errors={own?.errors ?? {}} />
      <input type="hidden" name="act" value="write" />
      <fieldset className="case-to mb-3">
        <legend className="visually-hidden">{t("to")}</legend>
        {places.map((place) => (
          <div className="choice" key={place}>
            <input
              type="radio"
              id={`to-${place}`}
              name="to"
              value={place}
              defaultChecked={place === (own?.values.to ?? first)}
              aria-describedby={`to-${place}-hint`}
              onChange={() => setTo(place)}
            />
            <div>
              <label htmlFor={`to-${place}`}>{t(`to_${place}`)}</label>
              <span id={`to-${place}-hint`} className="choice-hint">
                {t(`toHint_${place}`)}
              </span>
            </div>
          </div>
        ))}
      </fieldset>
      <MarkdownEditor
        name="body"
        label={t("body")}
        labelHidden
        error={own?.errors.body}
        defaultValue={own?.values.body}
        rows={5}
        maxLength={MESSAGE_MAX}
        required
        previewUrl={paths.preview()}
        uploadUrl={uploadUrl}
        mentionUrl={paths.personSuggestions()}
        texts={texts}
      />
      <AttachField error={own?.errors.image} />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <div className="case-wait">
          {of.can.answer && (
            <Checkbox name="wait" value="1" label={t("wait")} defaultChecked={own?.values.wait === "1"} />
          )}
        </div>
        <Button variant="primary" icon="send" pending={sending}>
          {t("send")}
        </Button>
      </div>
    </Form>
  );
}
