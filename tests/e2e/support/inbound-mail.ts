/** What the site under test is told about mail that comes in, and what a test sends it with. */
export const INBOUND_MAIL = {
  address: "cases@in.courriel.example",
  secret: "letterbox-of-the-browser-tests",
};
