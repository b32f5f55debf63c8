import { html } from '../core/view.js';
import { shown, words } from '../core/format.js';
import { Badge, Empty } from './parts.js';

const FILLED = { jira: ['accent', 'Jira is filled'], portfolio: ['accent', 'The portfolio is filled'] };

/** Both values of each field, and which side would be written. Rows of several pairs say whose they are. */
export function Pairs({ rows }) {
  if (rows.length === 0) return html`<${Empty} title="Nothing differs">Nothing would be written.</${Empty}>`;
  const several = rows.some((row) => row.issueKey);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Values"><table>
    <thead><tr>${several && html`<th scope="col">Issue</th>`}<th scope="col">Field</th><th scope="col">Portfolio</th>
      <th scope="col">Jira</th><th scope="col">What happens</th></tr></thead>
    <tbody>${rows.map((row) => html`<tr>${several && html`<td>${row.issueKey}</td>`}
      <th scope="row">${words(row.portfolioField)} <span class="small">${row.jiraName}</span></th><td>${shown(row.portfolio)}</td>
        <td>${shown(row.jira)}</td><td><${Outcome} row=${row} /></td></tr>`)}</tbody></table></div>`;
}

function Outcome({ row }) {
  const [tone, text] = FILLED[row.fills] ?? (row.equal ? ['', 'equal'] : ['warn', 'stays different']);
  return html`<${Badge} tone=${tone}>${text}</${Badge}>`;
}
