import { pageQuery } from '@hallway/contracts';

/** What the contract takes when a list is asked for without a limit, as the pages do. */
export const defaultLimit = pageQuery.limit.parse(undefined);
