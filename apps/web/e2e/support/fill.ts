import type { Locator, Page } from 'playwright-core';

type Place = Page | Locator;

/** Types a wall time, `2026-12-03T18:30`, into the segments of a date field as a person does: digits only, the fields advance by themselves. */
export async function fillTime(place: Place, label: string, wallTime: string): Promise<void> {
  const [date, time] = wallTime.split('T') as [string, string];
  const group = place.getByRole('group', { name: new RegExp(`^${label}`) });
  await group.getByRole('spinbutton').first().click();
  await group.page().keyboard.type(`${date.split('-').toReversed().join('')}${time.replace(':', '')}`, { delay: 10 });
}

/** Chooses in a combo box by typing a part of the option's name. */
export async function fillChoice(place: Place, label: string, typed: string, option: string): Promise<void> {
  const box = place.getByRole('combobox', { name: label });
  await box.click();
  await box.press('ControlOrMeta+a');
  await box.pressSequentially(typed);
  await box.page().getByRole('option', { name: option, exact: true }).click();
}

/** The numbered sentences of a list: assumptions or outcomes. */
export async function fillSentences(place: Place, label: string, sentences: string[]): Promise<void> {
  const group = place.getByRole('group', { name: new RegExp(`^${label}`) });
  for (const [index, sentence] of sentences.entries()) {
    if (index > 0) await group.getByRole('button', { name: 'Add' }).last().click();
    await group.getByRole('textbox').nth(index).fill(sentence);
  }
}
