/** SQL: a `Person` from an alias of `members`; null where an outer join found nobody. */
export const personJson = (member: string) =>
  `CASE WHEN ${member}.id IS NOT NULL THEN json_build_object('id', ${member}.id, 'name', ${member}.name, 'image', ${member}.image) END`;
