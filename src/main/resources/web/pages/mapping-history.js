import { html, useState } from '../core/view.js';
import { get } from '../core/api.js';
import { useLoad } from '../core/hooks.js';
import { moment, plural } from '../core/format.js';
import { Dialog } from '../ui/forms.js';
import { Button, Empty, Loaded } from '../ui/parts.js';

/** The saved states, newest first, each with what differs from the one before it. */
export function MappingHistory({ path, onClose }) {
  const history = useLoad(() => get(`${path}/mappings/history`), [path]);
  const [open, setOpen] = useState(0);
  return html`<${Dialog} wide title="History of the mappings" onClose=${onClose}><${Loaded} of=${history}>${({ items }) => (items.length === 0
    ? html`<${Empty} title="Nothing was saved yet">Each time the mappings are saved, their state is kept here.</${Empty}>`
    : html`<ol class="story">${items.map((state, index) => {
      const lines = difference(text(items[index + 1]), text(state));
      const changed = lines.filter(([mark]) => mark !== ' ').length;
      return html`<li><div class="row"><strong>${moment(state.at)}</strong><span class="muted">by ${state.by}, ${plural(changed, 'line')} changed</span>
        <${Button} kind="small" aria-expanded=${open === index} onClick=${() => setOpen(open === index ? -1 : index)}>${open === index ? 'Hide' : 'Show'} changes</${Button}></div>
        ${open === index && html`<${Diff} lines=${lines} />`}</li>`;
    })}</ol>`)}</${Loaded}></${Dialog}>`;
}

function text(state) {
  if (!state) return [];
  const definition = typeof state.definition === 'string' ? JSON.parse(state.definition) : state.definition;
  return JSON.stringify(definition, null, 1).split('\n');
}

/** Lines of both texts, marked - + or blank, by the longest common subsequence. */
function difference(before, after) {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i][j] = before[i] === after[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const lines = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) lines.push([' ', before[i++], j++]);
    else if (j < after.length && (i === before.length || lengths[i][j + 1] >= lengths[i + 1][j])) lines.push(['+', after[j++]]);
    else lines.push(['-', before[i++]]);
  }
  return lines;
}

const NEAR = 2;

/** Only what changed and a little around it. */
function Diff({ lines }) {
  const near = lines.map((_, index) => lines.slice(Math.max(0, index - NEAR), index + NEAR + 1).some(([mark]) => mark !== ' '));
  return html`<div class="diff">${lines.map(([mark, line], index) => near[index] && (mark === '+'
    ? html`<ins>+ ${line}</ins>`
    : mark === '-' ? html`<del>- ${line}</del>` : html`<span class="muted">  ${line}</span>`))}</div>`;
}
