import { writeFile } from 'node:fs/promises';
import { qrPath } from '@hallway/formats/qr';

const [width, height] = [640, 480];

/** A film of one QR code held still, and the flags that make it the browser's camera. */
export async function cameraSeeing(text: string, file: string): Promise<string[]> {
  const { size, path } = qrPath(text);
  const scale = Math.floor(height / size);
  const luma = Buffer.alloc(width * height, 235);
  const left = Math.floor((width - size * scale) / 2);
  const top = Math.floor((height - size * scale) / 2);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = 0; row < scale; row++) {
      const from = (top + Number(y) * scale + row) * width + left + Number(x) * scale;
      luma.fill(16, from, from + Number(run) * scale);
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
  await writeFile(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\n`), frame, frame]),
  );
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}
