import { subjectWords, whoFixes } from '../../knowledge/advice/advice-words.ts';
import type { LeadAdvice } from '../../knowledge/advice/lead-advice.ts';
import type { Advice } from '../../schema/reviewed/advice.ts';
import { countText } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import { type AdvicePage, advicePath, adviceTitle } from '../articles/advice-page.ts';
import { Html, html } from './html.ts';
import { renderOutsideLink } from './outside-link.ts';
import { renderManyLinks } from './record-lists.ts';

/** The headings of an advice's parts. */
export const ADVICE_HEADINGS = {
  Confirm: 'How to confirm',
  Fix: 'How to fix',
  Retry: 'When to retry',
  Support: 'What to send to support',
} as const;

/** What to do about a code, in short, with the way to the whole advice. */
export function renderLeadAdvice({ lead, subject }: LeadAdvice): Html {
  const about = subjectWords(lead.level, subject?.advice);
  return html`<section class="advice" aria-labelledby="advice"><h2 id="advice">What to do</h2>${renderShort(lead.advice)}${
    about && html`<p>${about}</p>`
  }<p class="meta">Advice of this site, not of the provider: ${link(lead.advice)}${subject && html`, ${link(subject.advice)}`}</p></section>`;
}

function renderShort({ cause, fix, fixedBy }: Advice): Html {
  return html`<p>${cause}</p><p><strong>${fix}</strong> <span class="meta">Fixed by ${whoFixes(fixedBy)}.</span></p>`;
}

function link(advice: Advice): Html {
  return html`<a href="${href(advicePath(advice))}">${adviceTitle(advice)}</a>`;
}

/** The article of an advice's page. */
export function renderAdvicePage({ advice, title, parts, ...page }: AdvicePage): Html {
  const sections = parts.map(
    ({ section, html: text }) =>
      html`<section aria-labelledby="${section.toLowerCase()}"><h2 id="${section.toLowerCase()}">${ADVICE_HEADINGS[section]}</h2>${new Html(text)}</section>`,
  );
  return html`<article class="advice-page"><header class="title"><h1>${title}</h1>
<p class="lead">${advice.cause} ${advice.fix}</p>
<p class="meta">Fixed by ${whoFixes(advice.fixedBy)}. Advice of this site, not of the provider; read against its sources on ${advice.checkedOn}.</p></header>
${sections}${page.codeCount > 0 && renderReach(page)}${renderSources(page)}</article>`;
}

function renderReach({ codes, codeCount }: Pick<AdvicePage, 'codes' | 'codeCount'>): Html {
  const rest = codeCount - codes.length;
  return html`<section aria-labelledby="codes"><h2 id="codes">Codes</h2><p>${countText([[codeCount, 'code']])} lead here by name${rest > 0 && `; the first ${codes.length}`}.</p>${renderManyLinks(codes)}</section>`;
}

function renderSources({ sources }: Pick<AdvicePage, 'sources'>): Html {
  const items = sources.map(({ label, url }, at) => {
    const name = url ? renderOutsideLink(url, label) : html`<span>${label}</span>`;
    return html`<li id="source-${at + 1}">${name}</li>`;
  });
  return html`<section class="sources" aria-labelledby="sources"><h2 id="sources">Sources</h2><ol>${items}</ol></section>`;
}

/** The article of the list of all advice. */
export function renderAdviceList(pages: readonly AdvicePage[]): Html {
  const rows = pages
    .toSorted((one, other) => other.codeCount - one.codeCount)
    .map(
      ({ advice, title, codeCount }) =>
        html`<tr><th scope="row"><a href="${href(sitePath.advice(advice.name))}">${title}</a>${codeCount > 0 && html`<p class="meta">${countText([[codeCount, 'code']])}</p>`}</th><td>${advice.cause}</td></tr>`,
    );
  return html`<article><header class="title"><h1>Advice</h1>
<p class="lead">What to do about an error, in the words of this site. Each code leads to what fits its name best; what the provider states of it stands apart.</p></header>
<table class="records" aria-label="Advice"><thead><tr><th scope="col">Problem</th><th scope="col">Cause</th></tr></thead><tbody>${rows}</tbody></table></article>`;
}
