import { reviewDateSchema } from "#app/domain/faq/schema.ts";
import { markChecked, setReviewDate } from "#app/domain/faq/set-review-date.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

/** "I have checked it", with the next date in some months; or that date alone, as one likes. */
export const action = defineCommand("staff", async ({ actor, params, db, request, now }) => {
  const number = refNumber(params.number);
  const { act, months, date } = await parseForm(request, reviewDateSchema);
  const to = paths.knowledgeArticle(number);
  if (act === "checked") {
    await markChecked(db, actor, { number, months, now });
    return { to, toast: { key: "article_checked" } };
  }
  await setReviewDate(db, actor, { number, months: null, date, now });
  return { to, toast: { key: date ? "review_date_set" : "review_date_gone" } };
});
