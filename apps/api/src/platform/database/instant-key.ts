/** SQL: an instant as a number of microseconds, so that a cursor that carries it loses nothing. */
export const instantKey = (instant: string) => `(extract(epoch FROM ${instant}) * 1000000)::bigint`;
