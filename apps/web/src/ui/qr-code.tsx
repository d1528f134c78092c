import { cx } from '../lib/cx.ts';

interface QrCodeProps {
  /** Units of the square, the quiet zone included. */
  size: number;
  path: string;
  label: string;
  className?: string;
}

/** Black on white in every theme, as cameras want it. */
export const QrCode = ({ size, path, label, className }: QrCodeProps) => (
  <svg
    viewBox={`0 0 ${size} ${size}`}
    role="img"
    aria-label={label}
    className={cx('block w-full', className)}
    shapeRendering="crispEdges"
  >
    <rect width={size} height={size} fill="#fff" />
    <path d={path} fill="#000" />
  </svg>
);
