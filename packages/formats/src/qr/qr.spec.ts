import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PNG } from 'pngjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { writeTicket } from '../ticket.ts';
import { qrPath, qrPng } from './qr.ts';

const text = writeTicket({
  meetupId: '0199f3a2-7c1e-7d4b-8f6a-2b5c8d9e0f11',
  memberId: '0199f3a2-7c1e-7d4b-8f6a-2b5c8d9e0f22',
  signature: Uint8Array.from({ length: 16 }, (_, index) => index * 16),
});

beforeAll(() => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } });
});

const readBy = async (image: Uint8Array) =>
  (await readBarcodes(image, { formats: ['QRCode'] })).map((code) => code.text);

describe('the code of a ticket', () => {
  it('is read from its picture by the reader the phones use', async () => {
    expect(await readBy(qrPng(text))).toEqual([text]);
  });

  it('is small enough for a phone at arm’s length, and has its quiet zone', () => {
    const { size, path } = qrPath(text);
    expect(size).toBe(33 + 8);
    expect(path).not.toMatch(/M[0-3] |M\d+ [0-3]h/);
    expect(path.length).toBeLessThan(8000);
  });

  it('looks the same as a path and as a picture', () => {
    const { size, path } = qrPath(text);
    const dark = new Set<string>();
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
      for (let step = 0; step < Number(width); step++) dark.add(`${Number(x) + step}:${y}`);
    const { data, width } = PNG.sync.read(qrPng(text, { scale: 1 }));
    expect(width).toBe(size);
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) expect(data[(y * size + x) * 4] === 0).toBe(dark.has(`${x}:${y}`));
  });
});
