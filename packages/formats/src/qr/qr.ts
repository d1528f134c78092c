import { encode } from 'uqr';
import { oneBitPng } from './one-bit-png.ts';

/** Modules of white around the code (ISO/IEC 18004 asks for four). */
const quiet = 4;

function modulesOf(text: string): { size: number; dark: (x: number, y: number) => boolean } {
  // any mask is read; trying all eight for the prettiest takes most of the time
  const { size, data } = encode(text, { ecc: 'M', border: quiet, maskPattern: 2 });
  return { size, dark: (x, y) => data[y]![x]! };
}

/** A QR code as one path of an SVG with `viewBox="0 0 size size"`, to be filled with black on white; the quiet zone is part of it. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, dark } = modulesOf(text);
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!dark(x, y)) continue;
      let width = 1;
      while (x + width < size && dark(x + width, y)) width++;
      path += `M${x} ${y}h${width}v1h-${width}z`;
      x += width;
    }
  }
  return { size, path };
}

/** The same as a PNG for mails, which show no SVG: black on white, `scale` pixels per module. */
export function qrPng(text: string, { scale = 6 }: { scale?: number } = {}): Buffer {
  const { size, dark } = modulesOf(text);
  return oneBitPng(size, scale, dark);
}
