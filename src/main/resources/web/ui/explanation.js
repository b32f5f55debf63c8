import { html } from '../core/view.js';
import { shown, words } from '../core/format.js';
import { directionWords } from './fits.js';
import { Clauses } from './jql-editor.js';
import { Badge, Notice } from './parts.js';
import { settled } from './report.js';

const list = (value) => (Array.isArray(value) ? value : value ? [value] : []);

/** What explain answers: the verdict, the mappings and their clauses, the link, each field's values, what waits and died. */
export function Explanation({ of }) {
  const sentence = of.summary ?? of.reason ?? of.verdict;
  const mappings = list(of.mappings ?? of.mapping);
  return html`<div class="stack">${sentence && html`<${Notice}>${shown(sentence)}</${Notice}>`}
    ${of.link && html`<p>Item <a
      href=${`/#/items/${of.link.itemId}`}>${of.link.itemId}</a> and issue <strong>${of.link.issueKey}</strong> are linked <${Badge}
      tone=${of.link.state === 'active' ? 'good' : 'warn'}>${words(of.link.state ?? 'active')}</${Badge}></p>`}
    ${!of.link && html`<p>There is no link: nothing is kept in sync.</p>`}
    ${mappings.map((mapping) => typeof mapping === 'object' && html`<div class="stack tight">
      <h3>${mapping.itemType} ↔ ${mapping.issueType}</h3><code>${mapping.filter}</code>
      <${Clauses} clauses=${list(mapping.clauses)} /></div>`)}
    <${Values} fields=${list(of.fields)} />
    <${Letters} title="Waits" rows=${list(of.waiting)} /><${Letters} title="Could not be carried out"
      rows=${list(of.dead ?? of.deadLetters)} /></div>`;
}

/** Both sides of a pair, three values a field: Jira's, the portfolio's, and the pair last settled. */
export function Values({ fields }) {
  if (fields.length === 0) return null;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Fields"><table><thead><tr><th scope="col">Field</th>
    <th scope="col">Portfolio</th><th scope="col">Jira</th><th scope="col">Last settled</th>
    <th scope="col" class="wide-only">Direction</th></tr></thead>
    <tbody>${fields.map((field) => html`<tr><th scope="row">${words(field.portfolioField ?? field.field ?? field.name ?? '')}<div
      class="small">${field.jiraName ?? field.jiraField ?? ''}</div></th>
      <td>${shown(field.portfolio)}</td><td>${shown(field.jira)}</td><td>${settled(field.base)}</td>
        <td class="wide-only">${field.direction ? directionWords(field.direction) : ''}${field.reason && html`<div
        class="small muted">${field.reason}</div>`}</td></tr>`)}</tbody></table></div>`;
}

const Letters = ({ title, rows }) => rows.length > 0 && html`<div class="stack tight"><h3>${title}</h3>
  <ul>${rows.map((row) => html`<li>${row.field && html`<strong>${words(row.field)}: </strong>`}${row.reason ?? shown(row)} ${row.advice}</li>`)}</ul></div>`;
