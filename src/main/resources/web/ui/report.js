import { html } from '../core/view.js';
import { count, moment, shown, words } from '../core/format.js';
import { Empty } from './parts.js';

const HIDDEN = new Set(['id', 'dryRun', 'integration', 'state', 'type', 'items', 'differences', 'changes', 'errors', 'next']);

/** A run's figures, whatever it counts, and its rows of differences. */
export function Report({ of }) {
  const facts = Object.entries(of).filter(([name, value]) => !HIDDEN.has(name) && ['number', 'string'].includes(typeof value) && value !== '');
  const rows = of.differences ?? of.changes ?? of.items;
  return html`<div class="stack">${facts.length > 0 && html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${words(name)}</dt><dd class=${typeof value === 'string' ? 'small' : ''}>${fact(value)}</dd></div>`)}</dl>`}
    ${rows && html`<${Differences} rows=${rows} />`}</div>`;
}

function fact(value) {
  if (typeof value === 'number') return count(value);
  return /^\d{4}-\d\d-\d\dT/.test(value) ? moment(value) : value;
}

const MOST = 500;

/** A table of what differs: one row a field, with the columns that the rows have. */
export function Differences({ rows }) {
  if (rows.length === 0) return html`<${Empty} title="Nothing differs">Both sides agree in every mapped field.</${Empty}>`;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !['id', 'link', 'integration'].includes(name));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Differences"><table><thead><tr>${columns.map((name) => html`<th scope="col">${words(name)}</th>`)}</tr></thead>
    <tbody>${rows.slice(0, MOST).map((row) => html`<tr>${columns.map((name) => html`<td>${shown(row[name])}</td>`)}</tr>`)}</tbody></table>
    ${rows.length > MOST && html`<p class="muted">The first ${MOST} of ${count(rows.length)} are shown.</p>`}</div>`;
}
