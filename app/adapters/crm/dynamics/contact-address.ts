/** Text in an OData address: quotes are doubled, everything else is encoded. */
export const quoted = (text: string): string => `'${encodeURIComponent(text.replaceAll("'", "''"))}'`;

/** A contact by our id, which its alternate key is made of. */
export const byKey = (externalIdField: string, communityId: string): string =>
  `contacts(${externalIdField}=${quoted(communityId)})`;
export const byId = (remoteId: string): string => `contacts(${encodeURIComponent(remoteId)})`;
