/** As the server makes the digests of the list: the first 16 bytes of SHA-256, in base64url. */
export async function digestOf(ticket: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ticket));
  return btoa(String.fromCharCode(...new Uint8Array(hash, 0, 16)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
