/** SQL condition on a member: ambassadors, and staff who look after them. The SQL form of `isInCircle`. */
export const inCircleSql = (member: string): string =>
  `(${member}.tier is not null or ${member}.role <> 'member')`;

/** SQL condition on an idea or a thread: this reader, by their id, may see it as everybody or as one of the circle. */
export const openToSql = (content: string, readerId: string): string =>
  `(${content}.visibility = 'public' or (${content}.visibility = 'circle'
    and exists (select 1 from members reader where reader.id = ${readerId} and ${inCircleSql("reader")})))`;
