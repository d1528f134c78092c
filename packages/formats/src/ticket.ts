/** RFC 4648 base32 without padding: upper case letters and digits, which a QR code packs tightest. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Version of the layout; it comes first, so that a later layout can be told apart. */
const prefix = 'HW1';
const uuidBytes = 16;
const signatureBytes = 16;
const totalBytes = 2 * uuidBytes + signatureBytes;
const totalLetters = Math.ceil((totalBytes * 8) / 5);
const shape = new RegExp(`^${prefix}[A-Z2-7]{${totalLetters}}$`);

/** What a ticket says: two ids and the signature of who made it. Nothing about the person, no name and no address. */
export interface TicketParts {
  /** UUIDs. */
  meetupId: string;
  memberId: string;
  /** 16 bytes; what they are made with is the maker's business. */
  signature: Uint8Array;
}

/** The text of a ticket: `HW1` and 77 letters, 33 modules wide as a QR code. */
export function writeTicket({ meetupId, memberId, signature }: TicketParts): string {
  const bytes = new Uint8Array(totalBytes);
  bytes.set(bytesOf(meetupId), 0);
  bytes.set(bytesOf(memberId), uuidBytes);
  bytes.set(signature.subarray(0, signatureBytes), 2 * uuidBytes);
  return prefix + toBase32(bytes);
}

/** Reads what a camera or a person found: in any case, with spaces. Null when it is no ticket; whether it is genuine is not asked here. */
export function readTicket(text: string): TicketParts | null {
  const letters = normalTicket(text);
  if (!shape.test(letters)) return null;
  const bytes = fromBase32(letters.slice(prefix.length));
  return {
    meetupId: uuidOf(bytes.subarray(0, uuidBytes)),
    memberId: uuidOf(bytes.subarray(uuidBytes, 2 * uuidBytes)),
    signature: bytes.slice(2 * uuidBytes),
  };
}

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const shortLetters = 6;

/**
 * Six letters to say or type at the door instead of a name, from the digest of a ticket (base64url, as the list of a door holds it).
 * They find somebody on the list and prove nothing: with 5 000 people two share theirs in one list of a hundred.
 */
export function shortCode(digest: string): string {
  let bits = 0;
  for (const letter of digest.slice(0, 5)) bits = bits * 64 + base64url.indexOf(letter);
  return Array.from(
    { length: shortLetters },
    (_, index) => alphabet[Math.floor(bits / 32 ** (shortLetters - 1 - index)) % 32],
  ).join('');
}

/** A short code as it was typed: in any case, with spaces or hyphens; null when it is something else. */
export function readShortCode(typed: string): string | null {
  const letters = typed.replace(/[\s-]/g, '').toUpperCase();
  return letters.length === shortLetters && /^[A-Z2-7]+$/.test(letters) ? letters : null;
}

/** The one way of writing the same ticket, as far as case and spaces go. */
export const normalTicket = (text: string): string => text.replace(/\s/g, '').toUpperCase();

function bytesOf(uuid: string): Uint8Array {
  const hex = uuid.replace(/-/g, '');
  if (!/^[0-9a-f]{32}$/i.test(hex)) throw new Error(`Not a UUID: ${uuid}`);
  return Uint8Array.from({ length: uuidBytes }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16));
}

const uuidOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

function toBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text;
}

function fromBase32(letters: string): Uint8Array {
  const bytes = new Uint8Array(totalBytes);
  let held = 0;
  let bits = 0;
  let index = 0;
  for (const letter of letters) {
    held = ((held << 5) | alphabet.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[index++] = (held >> bits) & 255;
  }
  return bytes;
}
