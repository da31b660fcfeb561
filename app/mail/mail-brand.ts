/** Whose mail it is: what the layout needs to know about the community. */
export type MailBrand = {
  name: string;
  /** Public address without a slash at the end. */
  baseUrl: string;
  /** Hex colour of buttons and links. */
  accent: string;
};
