/** A commit's words without e-mail addresses: `Signed-off-by: Zoë <z@x.org>` keeps the name, an address that stands alone becomes `…`. */
export const withoutAddresses = (text: string): string =>
  text
    .replace(/[ \t]*<[^<>\s@]{1,64}@[^<>\s@]{1,255}>/g, '')
    .replace(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, '…');
