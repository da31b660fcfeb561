import { data } from "@remix-run/node";
import { type FormState, typedValues } from "./forms.ts";

/** The answer to a form of somebody whose session has ended meanwhile: the page again, with all they typed. */
export const signedOut = (request: Request) =>
  data<FormState>({ errors: { form: "sign_in_first" }, values: typedValues(request) }, { status: 401 });
