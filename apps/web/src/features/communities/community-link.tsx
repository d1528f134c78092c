import { Link } from '@tanstack/react-router';

/** Where a page belongs: its community, as a link above the title. */
export const CommunityLink = ({ slug, title }: { slug: string; title: string }) => (
  <Link to="/c/$community" params={{ community: slug }} className="link font-semibold" dir="auto">
    {title}
  </Link>
);
