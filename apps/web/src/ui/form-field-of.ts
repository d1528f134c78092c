interface FoundField {
  /** As it stands above the field, so that both are always called the same. */
  label: string;
  control: HTMLElement;
}

const focusable = '[role=spinbutton], input:not([type=hidden], [hidden], :disabled), select, textarea';

/** Where a field of this name stands in the form: a native control by its name, a composed one by the mark on its frame. */
export function formFieldOf(form: HTMLFormElement, name: string): FoundField | null {
  const frame = form.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  const named = form.elements.namedItem(name);
  const control = frame?.querySelector<HTMLElement>(focusable) ?? firstOf(named);
  if (!control) return null;
  const group = frame ?? (named instanceof RadioNodeList ? control.closest('fieldset') : null);
  const title = group ? group.querySelector('legend, label, [data-label]') : (control as HTMLInputElement).labels?.[0];
  // Behind the first piece of text stands at most that the field is optional.
  return { label: (title?.firstChild?.textContent || title?.textContent || '').trim(), control };
}

const firstOf = (named: RadioNodeList | Element | null) =>
  (named instanceof RadioNodeList ? named[0] : named) as HTMLElement | null | undefined;
