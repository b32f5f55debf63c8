import { html } from '../core/view.js';
import { post } from '../core/api.js';
import { shown, words } from '../core/format.js';
import { useAction, useMayWrite } from '../core/hooks.js';
import { Badge, Button, Problem, Time } from './parts.js';
import { say } from './toasts.js';

const TONES = { written: 'good', created: 'good', linked: 'good', merged: 'good', rejected: 'bad', dead: 'bad', deferred: 'warn', skipped: '', unchanged: '' };

/** Rows of the activity log on a time line. */
export const Story = ({ rows, onRestored }) => html`<ol class="story">${rows.map((row) => html`<${Row} key=${row.id} row=${row}
  onRestored=${onRestored} />`)}</ol>`;

function Row({ row, onRestored }) {
  const mayWrite = useMayWrite();
  const [restore, busy, error] = useAction(async () => {
    await post(`/api/activity/${row.id}/restore`);
    say('The former value is written back.');
    onRestored?.();
  });
  const side = { jira: 'in Jira', portfolio: 'in the portfolio' }[row.target] ?? row.target;
  return html`<li class=${TONES[row.result] ?? ''}><div class="row"><${Badge} tone=${TONES[row.result]}>${row.result}</${Badge}>
      ${row.issueKey && html`<a href=${`/#/explain?key=${row.issueKey}`}>${row.issueKey}</a>`}${row.itemId && html`<a
        href=${`/#/items/${row.itemId}`}>item ${row.itemId}</a>`}
      ${row.field && html`<strong>${words(row.field)}</strong>`}${side && html`<span class="muted">${side}</span>`}<span
        class="muted small"><${Time} at=${row.at} /></span></div>
    ${(row.before || row.after) && html`<p><del>${shown(row.before)}</del> → <ins>${shown(row.after)}</ins></p>`}
    ${row.reason && html`<p class="muted small">${row.reason}</p>`}
    ${row.restorable && mayWrite && html`<p><${Button} kind="small" busy=${busy}
      onClick=${restore}>Bring the former value back</${Button}></p>`}<${Problem} error=${error} /></li>`;
}
