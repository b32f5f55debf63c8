import { html } from '../core/view.js';
import { count, moment, shown, words } from '../core/format.js';
import { Empty } from './parts.js';

const HIDDEN = new Set(['id', 'dryRun', 'integration', 'state', 'type', 'next']);

/** The figures of a job or run, whatever it counts, and its rows. */
export function Report({ of }) {
  const rows = of.differences?.items ?? of.differences ?? of.items;
  return html`<div class="stack"><${Figures} of=${of} />${rows && html`<${Differences} rows=${rows} />`}</div>`;
}

/** Every plain member as a named figure; a member that counts by side says both. */
export function Figures({ of }) {
  const facts = Object.entries(of).filter(([name, value]) => !HIDDEN.has(name) && fact(value));
  return facts.length > 0 && html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${words(name)}</dt>
    <dd class=${typeof value === 'number' ? '' : 'small'}>${fact(value)}</dd></div>`)}</dl>`;
}

function fact(value) {
  if (typeof value === 'number') return count(value);
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? moment(value) : value;
  return typeof value?.jira === 'number' ? `${count(value.jira)} in Jira, ${count(value.portfolio)} here` : '';
}

/** What differs, a row each: where, all three values, and how it ended. */
export function Differences({ rows }) {
  if (rows.length === 0) return html`<${Empty} title="Nothing differs">Both sides agree in every mapped field.</${Empty}>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Differences"><table>
    <thead><tr><th scope="col">Issue and item</th><th scope="col">What</th><th scope="col">Portfolio</th><th scope="col">Jira</th>
      <th scope="col">Last settled</th><th scope="col">Result</th></tr></thead>
    <tbody>${rows.map((row) => html`<tr><td>${row.issueKey && html`<a
      href=${`/#/explain?key=${row.issueKey}`}>${row.issueKey}</a>`} ${row.itemId && html`<a
      href=${`/#/items/${row.itemId}`}>item ${row.itemId}</a>`}</td>
      <td>${row.field ? words(row.field) : words(row.kind ?? '')}</td><td>${shown(row.portfolio)}</td><td>${shown(row.jira)}</td>
        <td>${settled(row.base)}</td>
      <td>${words(row.result ?? '')}${row.reason && html`<div class="small muted">${row.reason}</div>`}</td></tr>`)}</tbody></table>
        </div>`;
}

/** The pair of values last settled; once where both halves are equal. */
export function settled(base) {
  if (base === null || base === undefined) return html`<span class="muted">nothing yet</span>`;
  const jira = shown(base.jira ?? base);
  const portfolio = shown(base.portfolio ?? base);
  return jira === portfolio ? jira : html`Jira ${jira}<br />Portfolio ${portfolio}`;
}
