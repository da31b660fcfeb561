import { NOTE_MAX } from "#app/domain/forum/limits.ts";
import type { ThreadPost } from "#app/domain/forum/thread-post.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { ThreadFrame } from "./thread-frame.ts";

/** Chooses the answer that solved it, or takes that back; with a reason where somebody else chose before. */
export function Accept({ post, frame }: { post: ThreadPost; frame: ThreadFrame }) {
  const { t, thread } = frame;
  if (!post.can.accept) return null;
  const on = !post.accepted;
  const words = on ? t(frame.asker ? "accept" : "acceptOther") : t("unaccept");
  const form = {
    method: "post",
    action: paths.threadSolution(thread),
    "data-quick": on ? "accepted" : "unaccepted",
  } as const;
  const fields = (
    <>
      <input type="hidden" name="answer" value={post.number} />
      <input type="hidden" name="on" value={String(on)} />
    </>
  );
  if (!frame.explain) {
    return (
      <form {...form}>
        {fields}
        <button type="submit" className={on && frame.asker ? "comment-action accept" : "comment-action"}>
          <Icon name={on ? "circle-check" : "undo-2"} />
          {words}
          {on && <span className="visually-hidden">{t("acceptOf", { name: post.author.name })}</span>}
        </button>
      </form>
    );
  }
  const id = `why-${post.number}`;
  return (
    <details className="comment-reply">
      <summary className="comment-action">
        <Icon name={on ? "circle-check" : "undo-2"} />
        {words}
      </summary>
      <form {...form} className="comment-form">
        {fields}
        <TextArea
          id={id}
          name="note"
          label={t(on ? "acceptWhy" : "unacceptWhy")}
          hint={t("whyHint")}
          rows={2}
          maxLength={NOTE_MAX}
          required
        />
        <div className="form-actions mt-3">
          <Button variant="primary">{t(on ? "acceptSend" : "unacceptSend")}</Button>
        </div>
      </form>
    </details>
  );
}
