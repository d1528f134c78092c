import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { Row, Section } from './frame.tsx';

export function ActsSection() {
  const [open, setOpen] = useState<'dialog' | 'confirm'>();
  const close = () => setOpen(undefined);
  return (
    <Section title="Acts">
      <Row label="Button: primary, per level, quiet, bare, danger">
        <Button>Publish</Button>
        <Button look="newbie">RSVP</Button>
        <Button look="advanced">RSVP</Button>
        <Button look="quiet">Edit</Button>
        <Button look="bare">Cancel</Button>
        <Button look="danger">Call off the meetup</Button>
      </Row>
      <Row label="Small, busy, disabled, link, icon">
        <Button size="sm" look="quiet">
          Small
        </Button>
        <Button busy>Sending …</Button>
        <Button disabled>Disabled</Button>
        <LinkButton to="/" look="quiet">
          A link
        </LinkButton>
        <IconButton icon={Pencil} label="Edit" />
        <Tooltip text="Shown on hover and focus; never the only place it is said.">
          <Button look="quiet" size="sm">
            Tooltip
          </Button>
        </Tooltip>
      </Row>
      <Row label="Overlays">
        <Button look="quiet" onClick={() => setOpen('dialog')}>
          Open a dialog
        </Button>
        <Button look="quiet" onClick={() => setOpen('confirm')}>
          Ask before acting
        </Button>
        <Menu
          trigger="More"
          entries={[
            { key: 'edit', label: 'Edit', icon: Pencil, run: () => toast('Edited') },
            { key: 'remove', label: 'Remove', icon: Trash2, danger: true, run: () => toast('Removed') },
          ]}
        />
        <Button
          look="quiet"
          onClick={() => toast('You are going', { action: { label: 'Undo', run: () => toast('Taken back') } })}
        >
          Toast with undo
        </Button>
        <Button look="quiet" onClick={() => toast('All seats are taken.', { tone: 'failed' })}>
          Failed toast
        </Button>
      </Row>
      <div className="max-w-xl">
        <CopyField label="Calendar feed" value="https://hallway.example/feeds/pune.ics?level=newbie" />
      </div>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title="Review the patch"
        actions={<Button onClick={close}>Send the review</Button>}
      >
        <p>Focus stays in here, Escape closes it, and on the phone it comes from below.</p>
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        onClose={close}
        onConfirm={close}
        danger
        title="Call off the meetup?"
        action="Call it off"
      >
        <p>31 people get a mail and the date leaves their calendars.</p>
      </ConfirmDialog>
    </Section>
  );
}
