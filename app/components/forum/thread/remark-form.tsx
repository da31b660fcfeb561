import { REMARK_MAX } from "#app/domain/forum/limits.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { QUESTION_REMARK, type ThreadFrame } from "./thread-frame.ts";

type RemarkFormProps = {
  frame: ThreadFrame;
  /** The answer it is about; null is the question. */
  of: { number: number; name: string } | null;
};

/** Opens under what it is about. A remark is a sentence or two, so it has a plain field. */
export function RemarkForm({ frame, of }: RemarkFormProps) {
  const { t, refused, thread } = frame;
  const place = of?.number ?? QUESTION_REMARK;
  const problem = refused?.place === place ? refused : null;
  return (
    <details className="comment-reply" open={problem ? true : undefined}>
      <summary className="comment-action">
        <Icon name="message-square" />
        <span aria-hidden={of ? "true" : undefined}>{t("remarkAdd")}</span>
        {of && <span className="visually-hidden">{t("remarkAddName", { name: of.name })}</span>}
      </summary>
      <form
        className="comment-form"
        method="post"
        action={paths.threadRemarks(thread)}
        data-compose={place}
        data-plain
      >
        {of && <input type="hidden" name="answer" value={of.number} />}
        <TextArea
          id={of ? `remark-on-${of.number}` : "remark-body"}
          name="body"
          label={t("remarkLabel")}
          labelHidden
          error={problem?.sentence}
          defaultValue={problem?.text}
          rows={2}
          maxLength={REMARK_MAX}
          required
        />
        <div className="form-actions mt-3">
          <Button pending={frame.sending === place}>{t("remarkPost")}</Button>
        </div>
      </form>
    </details>
  );
}
