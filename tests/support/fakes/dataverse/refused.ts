import type { FakeAnswer } from "../loopback.ts";

export const refused = (status: number, code: string, message: string): FakeAnswer => ({
  status,
  headers: { "odata-version": "4.0", "content-type": "application/json; odata.metadata=minimal" },
  json: { error: { code, message } },
});

/** A rule or a right that stands in the way of one operation. */
export class Refusal extends Error {
  readonly answer: FakeAnswer;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.answer = refused(status, code, message);
  }
}
