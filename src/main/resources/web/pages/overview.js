import { html } from '../core/view.js';
import { get, getIfOffered, post } from '../core/api.js';
import { count, plural, span } from '../core/format.js';
import { useAction, useLoad, useMayWrite } from '../core/hooks.js';
import { Chart } from '../ui/chart.js';
import { IntegrationState } from '../ui/integration-state.js';
import { Button, Empty, Loaded, Notice, Page, Problem, Time } from '../ui/parts.js';
import { say } from '../ui/toasts.js';

const NONE = { items: [] };

async function load() {
  const today = new Date().setHours(0, 0, 0, 0);
  const [integrations, figures, runs, conflicts] = await Promise.all([
    get('/api/integrations'),
    get(`/api/overview?since=${today}`),
    getIfOffered('/api/reconciliations', NONE),
    getIfOffered('/api/conflicts', NONE),
  ]);
  return integrations.items.map((integration) => ({
    ...integration,
    ...figures.items.find((figure) => figure.id === integration.id),
    run: runs.items.find((run) => String(run.integration) === integration.id),
    conflicts: conflicts.items.filter((conflict) => conflict.integration === integration.id).length,
  }));
}

export default function Overview() {
  const overview = useLoad(load, [], ['integrations', 'dead-letters', 'activity']);
  return html`<${Page} title="Overview" lead="What needs a person stands first; everything else keeps itself in sync.">
    <${Loaded} of=${overview}>${(integrations) => (integrations.length === 0
      ? html`<${First} />`
      : html`<${Needs} integrations=${integrations} reload=${overview.reload} />
        ${integrations.map((integration) => html`<${Integration} key=${integration.id}
          integration=${integration} />`)}`)}</${Loaded}></${Page}>`;
}

function First() {
  const mayWrite = useMayWrite();
  return html`<div class="card"><${Empty} title="Connect your first Jira project"
    action=${mayWrite && html`<a class="button primary" href="/#/integrations?add">Add integration</a>`}>
    An integration joins one Jira project with the portfolio. You need the Jira address, an account with an API token, and
    the project's name and id. Until then the portfolio can be used by itself.</${Empty}></div>`;
}

function Needs({ integrations, reload }) {
  const needs = integrations.flatMap(needsOf);
  if (needs.length === 0) return html`<${Notice}
    tone="good">Nothing needs you: everything that was accepted has been carried out or waits for its turn.</${Notice}>`;
  return html`<section class="stack tight" aria-label="Needs a person">${needs.map((need) => html`<${Notice} tone=${need.tone}
    key=${need.key}>
    <div class="bar"><p class="grow">${need.text}</p>${need.href && html`<a class="button small"
      href=${need.href}>${need.action}</a>`}
      ${need.resume && html`<${Resume} id=${need.resume} reload=${reload} />`}</div></${Notice}>`)}</section>`;
}

function needsOf({ id, name, state, reason, dead, conflicts, lastWebhookAt }) {
  const needs = [];
  if (state === 'paused') needs.push({ key: `${id}p`, tone: 'bad', text: `${name} is paused; its events are kept. ${reason}`, resume: id });
  if (dead > 0) {
    needs.push({ key: `${id}d`, tone: 'bad', text: `${name} has ${plural(dead, 'dead letter')}: values that could not be written.`, href: '/#/dead-letters', action: 'See what to do' });
  }
  if (conflicts > 0) {
    needs.push({ key: `${id}c`, tone: 'warn', text: `${name} has ${plural(conflicts, 'conflict')} in which you decide which value stays.`, href: '/#/dead-letters', action: 'Decide' });
  }
  if (!lastWebhookAt) {
    needs.push({ key: `${id}w`, tone: 'warn', text: `${name} has not heard from Jira yet: its webhook may not be set up.`, href: `/#/integrations/${id}`, action: 'Set the webhook up' });
  }
  return needs;
}

function Resume({ id, reload }) {
  const [resume, busy, error] = useAction(async () => {
    await post(`/api/integrations/${id}/resume`);
    say('Resumed: the kept events are carried out now.');
    reload();
  });
  return useMayWrite() && html`<${Button} kind="small" busy=${busy} onClick=${resume}>Resume</${Button}>
    <${Problem} error=${error} />`;
}

function Integration({ integration }) {
  const total = integration.events.reduce((sum, minute) => sum + minute, 0);
  return html`<section class="card stack"><header><h2 class="grow">
    <a href=${`/#/integrations/${integration.id}`}>${integration.name}</a>
      <span class="muted"> ${integration.projectKey}</span></h2><${IntegrationState} of=${integration} /></header>
    <dl class="facts">
      <div><dt>Last webhook heard</dt><dd><${Time} at=${integration.lastWebhookAt} /></dd></div>
      <div><dt>Events waiting</dt><dd>${count(integration.backlog)}${integration.backlog > 0 && html`<span
        class="small muted"> oldest ${span(integration.oldestEventAgeMs)}</span>`}</dd></div>
      <div><dt>Fields written today</dt><dd>${count(integration.written)}</dd></div>
      <div><dt>Waiting for something</dt><dd>${count(integration.waiting)}</dd></div>
      <div><dt>Dead letters</dt><dd class=${integration.dead > 0 ? 'bad' : ''}>${count(integration.dead)}</dd></div>
      <div><dt>Last reconciliation</dt><dd><${Time} at=${integration.run?.endedAt ?? integration.run?.startedAt} /></dd></div>
    </dl>
    ${total > 0
      ? html`<${Chart} events=${integration.events} slowest=${integration.slowestMs} />`
      : html`<p class="muted small">No events in the last hour. Change an issue or an item, and it shows here within seconds.</p>`}</section>`;
}
