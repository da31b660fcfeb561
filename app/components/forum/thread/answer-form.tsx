import { RefusalHelp } from "#app/components/writing/refusal-help.tsx";
import { POST_MAX } from "#app/domain/forum/limits.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { ThreadFrame } from "./thread-frame.ts";

type AnswerFormProps = {
  frame: ThreadFrame;
  /** What the box begins with: a quote that was asked for without scripts. */
  text?: string | undefined;
};

/** Where an answer is written. A plain form; with scripts it is sent without leaving the page. */
export function AnswerForm({ frame, text }: AnswerFormProps) {
  const { t, thread } = frame;
  const problem = frame.refused?.place === 0 ? frame.refused : null;
  const question = thread.kind === "question";
  const { Editor } = frame.editors;
  const caret = frame.editors.carets.get(0);
  const field = {
    id: "answer-body",
    label: t(question ? "yourAnswer" : "yourReply"),
    labelHidden: false,
    hint: question && frame.asker ? t("yourOwnAnswer") : undefined,
    error: problem?.sentence ?? null,
    rows: 5,
  };
  return (
    <form
      className="comment-form"
      id="answer-form"
      method="post"
      action={paths.threadAnswers(thread)}
      data-compose={0}
    >
      {Editor && caret ? (
        <Editor {...field} maxLength={POST_MAX} caret={caret} text={problem?.text ?? caret.text} />
      ) : (
        <TextArea {...field} name="body" defaultValue={problem?.text ?? text} required />
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
        <Button variant="primary" pending={frame.sending === 0}>
          {t(question ? "postAnswer" : "postReply")}
        </Button>
      </div>
    </form>
  );
}
