import { html } from '../core/view.js';
import { post } from '../core/api.js';
import { shown, words } from '../core/format.js';
import { useAction, useMayWrite } from '../core/hooks.js';
import { Badge, Button, Problem, Time } from '../ui/parts.js';
import { say } from '../ui/toasts.js';

/** Fields that both sides changed and a person decides on. */
export function Conflicts({ items, reload }) {
  return items.length > 0 && html`<section class="card stack"><header><h2 class="grow">Both sides changed: which value stays?</h2>
    <${Badge} tone="warn">Needs a person</${Badge}></header>
    <p class="muted">The other fields of these pairs go on. The value that does not stay is kept in the activity and can be brought back.</p>
    <ul class="plain stack">${items.map((conflict) => html`<${Conflict} key=${conflict.id} conflict=${conflict}
      reload=${reload} />`)}</ul></section>`;
}

function Conflict({ conflict, reload }) {
  const [keep, busy, error] = useAction(async (side) => {
    await post(`/api/conflicts/${conflict.id}`, { keep: side });
    say(`${side === 'jira' ? 'Jira’s' : 'The portfolio’s'} value stays.`);
    reload();
  });
  const mayWrite = useMayWrite();
  const side = (id, title, value) => html`<div class="stack tight"><dt>${title}</dt>
    <dd class="small">${value === undefined ? '' : shown(value)}</dd>
    ${mayWrite && html`<${Button} kind="small" busy=${busy} onClick=${() => keep(id)}>Keep ${title}’s value</${Button}>`}</div>`;
  return html`<li class="stack tight"><p><a
    href=${`/#/explain?key=${conflict.issueKey}`}>${conflict.issueKey}</a> <strong>${words(conflict.field)}</strong> <span
    class="muted"><${Time} at=${conflict.lastSeen} /></span></p>
    <p class="small">${conflict.reason}</p><dl
      class="facts">${side('jira', 'Jira', conflict.jira)}${side('portfolio', 'Portfolio', conflict.portfolio)}</dl>
      <${Problem} error=${error} /></li>`;
}
