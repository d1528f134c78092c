const areas = `('venue', 'gate', 'av', 'food', 'recording', 'conduct', 'speakers', 'people', 'other')`;

/** What a template's item and a checklist's item share. Due is counted from the start of the meetup: negative before it. */
const itemColumns = (table: string) => /* sql */ `
      text text NOT NULL,
      area text NOT NULL DEFAULT 'other' CONSTRAINT ${table}_area CHECK (area IN ${areas}),
      note text NOT NULL DEFAULT '',
      assignee_id uuid REFERENCES members (id) ON DELETE SET NULL,
      due_offset smallint,
      due_unit text CONSTRAINT ${table}_due_unit CHECK (due_unit IN ('hours', 'days')),
      CONSTRAINT ${table}_due CHECK (num_nonnulls(due_offset, due_unit) <> 1)`;

export const checklists = {
  up: /* sql */ `
    CREATE TABLE checklist_templates (
      id uuid PRIMARY KEY,
      community_id uuid NOT NULL REFERENCES communities (id) ON DELETE CASCADE,
      title text NOT NULL,
      standing boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX checklist_templates_of ON checklist_templates (community_id, created_at, id);
    -- the one that every new meetup gets; it is made when first asked for, by whoever comes first
    CREATE UNIQUE INDEX checklist_templates_standing ON checklist_templates (community_id) WHERE standing;

    CREATE TABLE checklist_template_items (
      template_id uuid NOT NULL REFERENCES checklist_templates (id) ON DELETE CASCADE,
      position integer NOT NULL,
      ${itemColumns('checklist_template_items')},
      PRIMARY KEY (template_id, position)
    );
    CREATE INDEX checklist_template_items_fk_assignee ON checklist_template_items (assignee_id) WHERE assignee_id IS NOT NULL;

    CREATE TABLE retrospective_lessons (
      id uuid PRIMARY KEY,
      meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
      kind text NOT NULL CONSTRAINT retrospective_lessons_kind CHECK (kind IN ('well', 'not-well', 'close-call')),
      text text NOT NULL,
      action text NOT NULL DEFAULT '',
      area text NOT NULL DEFAULT 'other' CONSTRAINT retrospective_lessons_area CHECK (area IN ${areas}),
      author_id uuid REFERENCES members (id) ON DELETE SET NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      -- a close call without an action would be told again next time
      CONSTRAINT retrospective_lessons_action CHECK (CASE kind WHEN 'close-call' THEN action <> '' WHEN 'well' THEN action = '' ELSE true END)
    );
    CREATE INDEX retrospective_lessons_of ON retrospective_lessons (meetup_id, created_at, id);
    CREATE INDEX retrospective_lessons_fk_author ON retrospective_lessons (author_id) WHERE author_id IS NOT NULL;

    CREATE TABLE checklist_items (
      id uuid PRIMARY KEY,
      meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
      position integer NOT NULL,
      ${itemColumns('checklist_items')},
      origin text NOT NULL DEFAULT 'own' CONSTRAINT checklist_items_origin CHECK (origin IN ('own', 'template', 'carried', 'lesson')),
      done_at timestamptz,
      done_by uuid REFERENCES members (id) ON DELETE SET NULL,
      result text CONSTRAINT checklist_items_result CHECK (result IN ('went-right', 'close-call', 'missed')),
      result_note text NOT NULL DEFAULT '',
      carried_from uuid REFERENCES checklist_items (id) ON DELETE SET NULL,
      lesson_id uuid REFERENCES retrospective_lessons (id) ON DELETE SET NULL,
      -- What was taken off stays known, so that it is not brought again.
      removed_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      -- an action lands once, whoever brings it and however often
      CONSTRAINT checklist_items_lesson_key UNIQUE (lesson_id),
      CONSTRAINT checklist_items_carried_once UNIQUE (meetup_id, carried_from),
      CONSTRAINT checklist_items_done CHECK (done_by IS NULL OR done_at IS NOT NULL)
    );
    CREATE INDEX checklist_items_of ON checklist_items (meetup_id, position, id);
    CREATE INDEX checklist_items_fk_carried_from ON checklist_items (carried_from) WHERE carried_from IS NOT NULL;
    CREATE INDEX checklist_items_fk_assignee ON checklist_items (assignee_id) WHERE assignee_id IS NOT NULL;
    CREATE INDEX checklist_items_fk_done_by ON checklist_items (done_by) WHERE done_by IS NOT NULL;
  `,
  down: /* sql */ `
    DROP TABLE checklist_items, retrospective_lessons, checklist_template_items, checklist_templates;
  `,
};
