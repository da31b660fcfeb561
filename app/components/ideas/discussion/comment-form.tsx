import { RefusalHelp } from "#app/components/writing/refusal-help.tsx";
import { COMMENT_MAX } from "#app/domain/ideas/limits.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { DiscussionFrame } from "./discussion-frame.ts";

type CommentFormProps = {
  frame: DiscussionFrame;
  /** Number of the comment replied to; 0 for a comment of its own. */
  parent: number;
  label: string;
  labelHidden?: boolean;
};

/** A plain form; `Discussion` sends it without leaving the page where scripts run. */
export function CommentForm({ frame, parent, label, labelHidden = false }: CommentFormProps) {
  const { t, refused } = frame;
  const problem = refused?.place === parent ? refused : null;
  const id = parent ? `reply-${parent}` : "comment-body";
  const field = { id, label, labelHidden, error: problem?.sentence ?? null, rows: parent ? 3 : 4 };
  const { Editor } = frame.editors;
  const caret = frame.editors.carets.get(parent);
  return (
    <form className="comment-form" method="post" action={frame.postTo} data-compose={parent}>
      {parent > 0 && <input type="hidden" name="parent" value={parent} />}
      {Editor && caret ? (
        <Editor {...field} maxLength={COMMENT_MAX} caret={caret} text={problem?.text ?? caret.text} />
      ) : (
        <TextArea {...field} name="body" defaultValue={problem?.text} required />
      )}
      {problem?.code === "sign_in_first" && (
        <p className="comment-signin">
          <a href={paths.login()} target="_blank" rel="noopener">
            {t("signInNewTab")}
          </a>
        </p>
      )}
      <RefusalHelp code={problem?.code} locale={frame.locale} />
      <div className="form-actions mt-3">
        <Button variant="primary" pending={frame.sending === parent}>
          {t(parent ? "postReply" : "post")}
        </Button>
      </div>
    </form>
  );
}
