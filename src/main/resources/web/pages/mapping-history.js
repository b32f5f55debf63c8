import { html } from '../core/view.js';
import { get } from '../core/api.js';
import { moment } from '../core/format.js';
import { useLoad } from '../core/hooks.js';
import { Dialog } from '../ui/forms.js';
import { Badge, Empty, Loaded } from '../ui/parts.js';

/** The saved states, newest first: who saved each and when, and what changed. */
export function MappingHistory({ path, onClose }) {
  const history = useLoad(() => get(`${path}/mappings/history`), [path]);
  return html`<${Dialog} wide title="History of the mappings" onClose=${onClose}>
    <${Loaded} of=${history}>${({ items }) => (items.length === 0
    ? html`<${Empty} title="Nothing was saved yet">Each time the mappings are saved, their state is kept here.</${Empty}>`
    : html`<ol class="story">${items.map((state, index) => html`<li><div class="row"><strong>${moment(state.at)}</strong>
      <span class="muted">by ${state.by}</span>${index === 0 && html`<${Badge} tone="good">in use</${Badge}>`}</div>
        <${Changes} changes=${state.changes} /></li>`)}</ol>`)}</${Loaded}></${Dialog}>`;
}

function Changes({ changes = [] }) {
  if (changes.length === 0) return html`<p class="muted small">Saved without a change.</p>`;
  return html`<details><summary>${changes.length} changed</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="Changes"><table>
    <thead><tr><th scope="col">What</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
    <tbody>${changes.map(({ what, before, after }) => html`<tr><th scope="row">${what}</th>
      <td>${before && html`<del>${before}</del>`}</td><td>${after && html`<ins>${after}</ins>`}</td></tr>`)}</tbody></table></div>
      </details>`;
}
