import { ThemeSwitch } from '../../app/theme-switch.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ActsSection } from './acts-section.tsx';
import { FeedbackSection } from './feedback-section.tsx';
import { FormsSection } from './forms-section.tsx';
import { LevelsSection } from './levels-section.tsx';
import { ListsSection } from './lists-section.tsx';
import { PatchSection } from './patch-section.tsx';

/** Every component of src/ui in its states, for the eye and for the browser tests. Its words are samples, not product text. */
export function GalleryPage() {
  return (
    <div className="shell pb-10">
      <PageHeader
        title="Gallery"
        lead="Every component in its states. What is not here does not exist."
        actions={
          <div>
            <ThemeSwitch />
          </div>
        }
      />
      <LevelsSection />
      <ListsSection />
      <ActsSection />
      <FormsSection />
      <FeedbackSection />
      <PatchSection />
    </div>
  );
}
