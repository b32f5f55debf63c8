import { html, useState } from '../core/view.js';
import { getIfOffered, post } from '../core/api.js';
import { plural, shown, words } from '../core/format.js';
import { useAction, useLoad, useMayWrite, usePages } from '../core/hooks.js';
import { Confirm } from '../ui/forms.js';
import { Badge, Button, Empty, Loading, Notice, Page, Problem, Time } from '../ui/parts.js';
import { More } from '../ui/rows.js';
import { say } from '../ui/toasts.js';
import { Conflicts } from './conflicts.js';

export default function DeadLetters() {
  const { rows, more, next, error, reload } = usePages('/api/dead-letters', 'before', ['dead-letters']);
  const conflicts = useLoad(() => getIfOffered('/api/conflicts', { items: [] }), [], ['dead-letters']);
  const held = conflicts.data?.items ?? [];
  const letters = (rows ?? []).filter((letter) => !held.some((conflict) => conflict.id === letter.id));
  return html`<${Page} title="Dead letters"
    lead="Values and events that could not be carried out, grouped by cause. Nothing here is lost: replay compares both sides afresh and writes today’s value.">
    <${Problem} error=${error ?? conflicts.error} retry=${reload} />${!rows && !error && html`<${Loading} />`}
    <${Conflicts} items=${held} reload=${() => { conflicts.reload(); reload(); }} />
    ${rows && letters.length === 0 && held.length === 0 && html`<div class="card">
      <${Empty} title="No dead letters" action=${html`<a class="button" href="/#/activity">See the activity</a>`}>
      Everything that was accepted has been carried out. When Jira or the portfolio refuses a value, it shows here with its cause and what to do.</${Empty}></div>`}
    ${groups(letters).map((group) => html`<${Group} key=${group.key} group=${group} reload=${reload} />`)}<${More} more=${more}
      next=${next} /></${Page}>`;
}

/** One cause is one text, whatever issue, value or number it speaks of. */
const cause = ({ kind, field, target, reason }) => [kind, field, target, reason.replace(/"[^"]*"|[A-Z][A-Z0-9_]*-\d+|\d+/g, '…')].join('|');

function groups(letters) {
  const byCause = new Map();
  letters.forEach((letter) => {
    const key = cause(letter);
    byCause.set(key, [...(byCause.get(key) ?? []), letter]);
  });
  const list = [...byCause].map(([key, members]) => ({ key, members, first: members[0] }));
  return list.sort((one, other) => (one.first.state === 'waiting') - (other.first.state === 'waiting') || other.members.length - one.members.length);
}

const STATES = { waiting: ['warn', 'Waits, goes through by itself'], dead: ['bad', 'Needs a person'] };

function Group({ group, reload }) {
  const mayWrite = useMayWrite();
  const { first, members } = group;
  const [chosen, setChosen] = useState(new Set());
  const [asking, setAsking] = useState(false);
  const ids = chosen.size ? members.map(({ id }) => id).filter((id) => chosen.has(id)) : members.map(({ id }) => id);
  const some = chosen.size ? `${ids.length} chosen` : members.length === 1 ? '' : `all ${members.length}`;
  const [act, busy, error] = useAction(async (command) => {
    const { items } = await post(`/api/dead-letters/${command}`, { ids });
    say(command === 'replay' ? `${plural(items.length, 'letter')} replayed. What is carried out goes from this list; what is refused again stays, with its new reason.` : `${plural(items.length, 'letter')} discarded.`);
    setChosen(new Set());
    setAsking(false);
    reload();
  });
  const [tone, state] = STATES[first.state] ?? ['', words(first.state)];
  return html`<section class="card stack"><header><h2
    class="grow">${first.field ? words(first.field) : 'A whole event'}${first.target && html`<span
    class="muted"> to ${first.target === 'jira' ? 'Jira' : 'the portfolio'}</span>`}</h2>
      <${Badge} tone=${tone}>${state}</${Badge}><${Badge}>${plural(members.length, 'letter')}</${Badge}></header>
    <p>${first.reason}</p>${first.advice && html`<${Notice}><strong>What to do: </strong>${first.advice}</${Notice}>`}
    <${Problem} error=${error} />
    <${Members} members=${members} chosen=${chosen} onChosen=${setChosen} mayWrite=${mayWrite} />
    ${mayWrite && html`<div class="row"><${Button} kind="primary" busy=${busy}
      onClick=${() => act('replay')}>Replay ${some}</${Button}>
      <${Button} onClick=${() => setAsking(true)}>Discard ${some}</${Button}></div>`}
    ${asking && html`<${Confirm} title=${`Discard ${plural(ids.length, 'letter')}?`} action="Discard" busy=${busy} error=${error}
      onYes=${() => act('discard')} onClose=${() => setAsking(false)}>
      The values are given up: they are not written, and the two sides differ until one of them is changed again.</${Confirm}>`}</section>`;
}

const SHORT = 5;

function Members({ members, chosen, onChosen, mayWrite }) {
  const [all, setAll] = useState(false);
  const toggle = (id) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Letters"><table><thead>
    <tr>${mayWrite && html`<th scope="col"><span class="skip">Choose</span></th>`}<th scope="col">Issue or item</th>
    <th scope="col">Value</th><th scope="col" class="wide-only">Tries</th><th scope="col">Last tried</th></tr></thead>
    <tbody>${(all ? members : members.slice(0, SHORT)).map((letter) => html`<tr key=${letter.id}>
      ${mayWrite && html`<td><input type="checkbox" aria-label=${`Choose ${subject(letter)}`} checked=${chosen.has(letter.id)}
        onChange=${() => toggle(letter.id)} /></td>`}
      <td>${letter.issueKey ? html`<a href=${`/#/explain?key=${letter.issueKey}`}>${letter.issueKey}</a>` : letter.itemId ? html`<a
        href=${`/#/items/${letter.itemId}`}>Item ${letter.itemId}</a>` : letter.subject}</td>
      <td>${shown(letter.value)}${letter.waitsFor && html`<div class="muted small">waits for ${letter.waitsFor}</div>`}</td>
        <td class="wide-only">${letter.attempts}</td>
      <td class="nowrap"><${Time} at=${letter.lastSeen} />${letter.nextTry && html`<div class="muted small">again <${Time}
        at=${letter.nextTry} /></div>`}</td></tr>`)}</tbody></table>
    ${members.length > SHORT && !all && html`<p><${Button} kind="small"
      onClick=${() => setAll(true)}>Show all ${members.length}</${Button}></p>`}</div>`;
}

const subject = (letter) => letter.issueKey || (letter.itemId ? `item ${letter.itemId}` : letter.subject);
