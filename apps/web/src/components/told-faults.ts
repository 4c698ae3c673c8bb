/** A field that is at fault, as a form around shows it. */
export interface ToldFault {
  readonly label: string;
  /** What its field says of it. */
  readonly words: string;
  /** What takes what is written: the field, its first part, or the first answer of a question. */
  readonly control: HTMLElement;
}

const FAULTY = '[aria-invalid=true]:not(fieldset), fieldset[aria-invalid=true] input';
const FIELD = 'fieldset.sa-choices, .sa-date, .sa-field';

/** All fields at fault in a form, in its order: those that were sent, and those that say it by themselves while one writes. */
export function toldFaultsIn(form: Element): readonly ToldFault[] {
  const controls = new Map<Element, HTMLElement>();
  for (const control of form.querySelectorAll<HTMLElement>(FAULTY)) {
    const field = control.closest(FIELD) ?? control;
    if (!controls.has(field)) controls.set(field, control);
  }
  return [...controls].map(([field, control]) => ({
    label: labelOf(field) || (control.getAttribute('aria-label') ?? ''),
    words: wordsOf(field, control),
    control,
  }));
}

/** Without what stands beside it, such as that the field is optional. */
function labelOf(field: Element): string {
  const [first] = field.querySelector('.ds-label')?.childNodes ?? [];
  return first?.textContent?.trim() ?? '';
}

function wordsOf(field: Element, control: Element): string {
  const described = [control, field].flatMap(
    (element) => element.getAttribute('aria-describedby')?.split(' ') ?? [],
  );
  const told = described
    .map((id) => document.getElementById(id))
    .find((element) => element?.classList.contains('sa-fault'));
  return (told ?? field.querySelector('.sa-fault'))?.textContent?.trim() ?? '';
}
