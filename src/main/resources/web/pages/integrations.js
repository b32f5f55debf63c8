import { html, useState } from '../core/view.js';
import { get } from '../core/api.js';
import { count } from '../core/format.js';
import { useLoad, useMayWrite } from '../core/hooks.js';
import { go } from '../core/router.js';
import { IntegrationState } from '../ui/integration-state.js';
import { Button, Empty, Loaded, Page, Time } from '../ui/parts.js';
import { IntegrateDialog } from './integrate-dialog.js';
import { IntegrationDetail } from './integration.js';

export default function Integrations({ route }) {
  return route.path[1] ? html`<${IntegrationDetail} id=${route.path[1]} />` : html`<${List} route=${route} />`;
}

function List({ route }) {
  const mayWrite = useMayWrite();
  const [adding, setAdding] = useState(mayWrite && route.query.has('add'));
  const integrations = useLoad(() => get('/api/integrations'), [], ['integrations', 'dead-letters']);
  const add = mayWrite && html`<${Button} kind="primary" onClick=${() => setAdding(true)}>Add integration</${Button}>`;
  return html`<${Page} title="Integrations" lead="Each joins one Jira project with the portfolio." actions=${add}>
    <${Loaded} of=${integrations}>${({ items }) => (items.length === 0
      ? html`<div class="card"><${Empty} title="No integration yet">Have the Jira address, an account with an API token, and the
        project's name and id at hand; then choose <em>Add integration</em>. It takes a minute.</${Empty}></div>`
      : html`<div class="stack">${items.map((integration) => html`<${Row} key=${integration.id}
        integration=${integration} />`)}</div>`)}</${Loaded}>
    ${adding && html`<${IntegrateDialog} onClose=${() => setAdding(false)}
      onDone=${(added) => go(`integrations/${added.id}`)} />`}</${Page}>`;
}

function Row({ integration }) {
  return html`<section class="card stack"><header><h2 class="grow">
    <a href=${`/#/integrations/${integration.id}`}>${integration.name}</a></h2>
      <${IntegrationState} of=${integration} /></header>
    <dl class="facts"><div><dt>Jira</dt><dd class="small">${integration.jiraUrl}</dd></div>
      <div><dt>Project</dt><dd
        class="small">${integration.projectKey} (${integration.deployment === 'cloud' ? 'Cloud' : 'Data Center'})</dd></div>
      <div><dt>Last webhook heard</dt><dd class="small"><${Time} at=${integration.lastWebhookAt} /></dd></div>
      <div><dt>Events waiting</dt><dd class="small">${count(integration.backlog)}</dd></div>
      <div><dt>Dead letters</dt><dd class=${`small ${integration.dead ? 'bad' : ''}`}>${count(integration.dead)}</dd></div></dl>
    <div class="row"><a class="button small" href=${`/#/integrations/${integration.id}`}>Open</a>
      <a class="button small" href=${`/#/mappings/${integration.id}`}>Field mappings</a>
      <a class="button small" href=${`/#/links/${integration.id}`}>Links</a></div></section>`;
}
