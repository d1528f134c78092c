import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { cx } from '../lib/cx.ts';
import { buttonClass, type ButtonLook } from './button-class.ts';

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement>, ButtonLook {
  ref?: Ref<HTMLAnchorElement>;
}

function Anchor({ look, size, className, ...rest }: AnchorProps) {
  return <a {...rest} className={cx(buttonClass({ look, size }), className)} />;
}

/** A link that looks like a button; takes `to`, `params`, `search` like the router's `Link`. */
export const LinkButton = createLink(Anchor);
