import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface NavLinkProps {
  /** Wider than the router's type on purpose: the header names pages that live in features of their own. */
  to: string;
  search?: object;
  exact?: boolean;
  className?: string;
  onClick?: () => void;
  children: ReactNode;
}

export function NavLink({ to, search, exact = false, ...rest }: NavLinkProps) {
  return (
    <Link
      to={to as LinkProps['to']}
      search={search as never}
      activeOptions={{ exact, includeSearch: false }}
      {...rest}
    />
  );
}
