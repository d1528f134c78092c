/**
 * The path at which a sign-in ends, or `/` for whatever is not plainly a path of this site: other hosts (`//evil.example`, `/\evil.example`),
 * schemes, control characters that browsers drop, and the API, which is no page.
 */
export function safeReturnTo(wanted: string | undefined): string {
  if (!wanted?.startsWith('/') || /[\p{Cc} \\]/u.test(wanted)) return '/';
  const here = 'https://this.site.invalid';
  if (!URL.canParse(wanted, here)) return '/';
  const url = new URL(wanted, here);
  if (url.origin !== here || url.pathname.startsWith('//') || /^\/(api|sign-in)(\/|$)/.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
