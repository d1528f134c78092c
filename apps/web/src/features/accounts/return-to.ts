/** Where a sign-in ends. The server checks it again; here it only keeps the router inside this site. */
export function returnToOf(search: Record<string, unknown>): { returnTo?: string } {
  const wanted = search['returnTo'];
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? { returnTo: wanted } : {};
}
