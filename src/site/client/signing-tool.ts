import { type CheckedRequest, checkRequest, type SigningInput } from './signing/check-request.ts';
import { compareClocks, MOST_SKEW_SECONDS, spanText } from './signing/compare-clocks.ts';
import { takeTime } from './signing/take-time.ts';
import { NEW_TIME } from './signing/verdict.ts';
import { withoutExample } from './signing/without-example.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The interval at which the clock is updated. */
const CLOCK_MS = 1000;
const NOTHING: SigningInput = { request: '', secretId: '', secretKey: '', service: '' };

/** Runs the signature calculator. Nothing that you type is stored or sent. */
class SigningTool {
  readonly #fields: ReadonlyMap<keyof SigningInput, Field>;
  readonly #example: SigningInput;
  #round = 0;
  /** The timestamp that the reader last asked for. */
  #taken = '';
  #shown: CheckedRequest | undefined;

  constructor(form: HTMLFormElement) {
    const fields = [...form.querySelectorAll<Field>('[data-input]')];
    this.#fields = new Map(
      fields.map((field) => [field.dataset.input as keyof SigningInput, field]),
    );
    this.#example = { ...NOTHING };
    for (const [name, field] of this.#fields) this.#example[name] = field.defaultValue;
    this.#fields.get('request')?.addEventListener('input', () => {
      this.#write(withoutExample(this.#input(), this.#example));
    });
    form.addEventListener('input', () => this.update());
    form.addEventListener('submit', (event) => event.preventDefault());
    for (const button of form.querySelectorAll<HTMLButtonElement>('[data-fill]'))
      button.addEventListener('click', () => this.#fill(button.dataset.fill ?? ''));
    enableReveal(form);
    show('[data-clock]', true);
    setInterval(() => this.#shown && !document.hidden && showClock(this.#shown), CLOCK_MS);
  }

  /** Computes everything again; of several overlapping calls only the latest is shown. */
  async update(): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    const checked = await checkRequest(this.#input());
    if (round !== this.#round) return;
    const isNewTime = checked.timestamp === this.#taken && checked.verdict.state === 'mismatch';
    this.#shown = isNewTime ? { ...checked, verdict: NEW_TIME } : checked;
    showChecked(this.#shown, this.#input().secretKey !== '');
  }

  #input(): SigningInput {
    const input = { ...NOTHING };
    for (const [name, field] of this.#fields) input[name] = field.value;
    return input;
  }

  #fill(what: string): void {
    if (what === 'now') this.#takeTime();
    else this.#write(what === 'example' ? this.#example : NOTHING);
    this.update();
    if (what === 'nothing') this.#fields.get('request')?.focus();
  }

  #write(input: SigningInput): void {
    for (const [name, field] of this.#fields)
      if (field.value !== input[name]) field.value = input[name];
  }

  #takeTime(): void {
    const field = this.#fields.get('request');
    if (!field) return;
    const seconds = Math.floor(Date.now() / 1000);
    this.#taken = String(seconds);
    field.value = takeTime(field.value, seconds);
  }
}

/** A key in a field can be shown, and is hidden again when the form is. */
function enableReveal(form: HTMLElement): void {
  const button = form.querySelector<HTMLButtonElement>('[data-reveal]');
  const field = form.querySelector<HTMLInputElement>('[data-input=secretKey]');
  button?.addEventListener('click', () => {
    if (!field) return;
    const isShown = field.type === 'text';
    field.type = isShown ? 'password' : 'text';
    button.textContent = isShown ? 'Show' : 'Hide';
    button.setAttribute('aria-label', isShown ? 'Show the SecretKey' : 'Hide the SecretKey');
  });
}

/** Values that need the key. */
const NEEDS_KEY = ['secretDate', 'secretService', 'secretSigning', 'signature', 'authorization'];

function showChecked(checked: CheckedRequest, hasKey: boolean): void {
  const { issues, compared, verdict, ...values } = checked;
  for (const [name, value] of Object.entries(values))
    write(name, hasKey || !NEEDS_KEY.includes(name) ? String(value) : 'Add the SecretKey');
  showVerdict(checked);
  show('[data-compared]', compared.length > 0);
  const rows = compared.map(({ name, sent, expected, fits }) => {
    const row = element('tr');
    row.classList.toggle('differs', !fits);
    const head = element('th', name);
    head.scope = 'row';
    if (!fits) head.append(' ', differs());
    row.append(head, cell('Sent', sent), cell('Expected', expected));
    return row;
  });
  document.querySelector('[data-compared] tbody')?.replaceChildren(...rows);
  showClock(checked);
}

function showVerdict({ issues, verdict }: CheckedRequest): void {
  const result = document.querySelector<HTMLElement>('[data-result]');
  if (result) result.dataset.result = verdict.state;
  write('finding', verdict.title);
  write('fix', verdict.fix);
  show('[data-new]', verdict.state === 'new');
  show('[data-issues]', issues.length > 0);
  document
    .querySelector('[data-issues]')
    ?.replaceChildren(...issues.map((issue) => element('li', issue)));
}

function showClock({ timestamp, scopeDate }: CheckedRequest): void {
  const now = Date.now();
  const clock = compareClocks(timestamp, scopeDate, now);
  write('sentAt', clock.sentAt || 'not a valid time');
  write('scopeDate', scopeDate || 'none');
  write('clock', new Date(now).toISOString().replace(/\.\d+/, ''));
  write('clockFinding', clockFinding(clock, scopeDate, localDate(now)));
}

function clockFinding(
  clock: ReturnType<typeof compareClocks>,
  scopeDate: string,
  today: string,
): string {
  if (clock.inMilliseconds) return 'The timestamp is in milliseconds; it must be in seconds.';
  if (!clock.expectedDate) return 'There is no valid timestamp to compare.';
  const local = scopeDate === today ? ', which is your local date,' : '';
  const dates = clock.dateFits
    ? 'The date of the scope matches the timestamp in UTC.'
    : `The scope says ${scopeDate}${local} but the timestamp is on ${clock.expectedDate} in UTC: the key was derived for another day.`;
  const where = clock.secondsAhead < 0 ? 'ahead of' : 'behind';
  const skew = clock.withinLimit
    ? `The timestamp is within the allowed ${MOST_SKEW_SECONDS / 60} minutes of this device's clock.`
    : `The timestamp is ${spanText(clock.secondsAhead)} ${where} this device's clock: a request sent now would be rejected as expired.`;
  return `${dates} ${skew}`;
}

function localDate(ms: number): string {
  const date = new Date(ms);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${date.getFullYear()}-${month}-${day}`;
}

function write(name: string, value: string): void {
  for (const place of document.querySelectorAll(`[data-value="${name}"]`))
    if (place.textContent !== value) place.textContent = value;
}

function show(selector: string, shown: boolean): void {
  const place = document.querySelector<HTMLElement>(selector);
  if (place) place.hidden = !shown;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function cell(label: string, text: string): HTMLTableCellElement {
  const made = element('td');
  made.dataset.label = label;
  made.append(text === '' ? 'nothing' : element('code', text));
  return made;
}

function differs(): HTMLElement {
  const badge = element('span', 'differs');
  badge.className = 'badge strong';
  return badge;
}

const form = document.querySelector<HTMLFormElement>('form[data-signing]');
if (form && globalThis.crypto?.subtle) new SigningTool(form).update();
else {
  show('[data-signing]', false);
  show('[data-insecure]', true);
}
