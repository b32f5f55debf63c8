import { html, useState } from '../core/view.js';
import { get, post, remove } from '../core/api.js';
import { count, plural, span } from '../core/format.js';
import { useAction, useLoad, useMayWrite } from '../core/hooks.js';
import { go } from '../core/router.js';
import { Checks, stepsOf } from '../ui/checks.js';
import { Confirm } from '../ui/forms.js';
import { IntegrationState } from '../ui/integration-state.js';
import { Button, Loaded, Notice, Page, Problem, Time } from '../ui/parts.js';
import { say } from '../ui/toasts.js';
import { IntegrateDialog } from './integrate-dialog.js';
import { WebhookCard } from './webhook.js';

/** One integration: its state, its webhook, and what can be done with it. */
export function IntegrationDetail({ id }) {
  const integration = useLoad(() => get(`/api/integrations/${id}`), [id], ['integrations', 'dead-letters']);
  return html`<${Page} title=${integration.data?.name ?? 'Integration'} lead=${integration.data?.jiraUrl}
    actions=${html`<a class="button" href=${`/#/mappings/${id}`}>Field mappings</a>
      <a class="button" href=${`/#/links/${id}`}>Links</a>`}>
    <${Loaded} of=${integration}>${(data) => html`<${State} integration=${data} reload=${integration.reload} />
      <${WebhookCard} integration=${data} reload=${integration.reload} />`}</${Loaded}></${Page}>`;
}

function State({ integration, reload }) {
  const mayWrite = useMayWrite();
  const [open, setOpen] = useState('');
  const [checks, setChecks] = useState();
  const path = `/api/integrations/${integration.id}`;
  const [act, busy, error] = useAction(async (command, done) => {
    await post(`${path}/${command}`);
    say(done);
    await reload();
  });
  const [check, checking, checkError] = useAction(async () => {
    const report = await post(`${path}/check`);
    setChecks({ ok: report.ok, steps: stepsOf({ steps: report.steps, faults: report.errors }) });
  });
  const paused = integration.state === 'paused';
  return html`<section class="card stack"><header><h2 class="grow">State</h2><${IntegrationState} of=${integration} /></header>
    ${paused && html`<${Notice}
      tone="bad">${integration.reason} ${plural(integration.backlog, 'event')} kept; nothing is lost.</${Notice}>`}
    <dl class="facts"><div><dt>Last webhook heard</dt><dd><${Time} at=${integration.lastWebhookAt} /></dd></div>
      <div><dt>Events waiting</dt><dd>${count(integration.backlog)}${integration.backlog > 0 && html` <span
        class="small muted">oldest ${span(integration.oldestEventAgeMs)}</span>`}</dd></div>
      <div><dt>In hand</dt><dd>${count(integration.inFlight)}</dd></div><div><dt>Waiting for something</dt>
        <dd>${count(integration.waiting)}</dd></div>
      <div><dt>Dead letters</dt><dd class=${integration.dead ? 'bad' : ''}>${count(integration.dead)}</dd></div></dl>
    ${mayWrite && html`<div class="row">
      ${paused
        ? html`<${Button} kind="primary" busy=${busy} onClick=${() => act('resume', 'Resumed.')}>Resume</${Button}>`
        : html`<${Button} busy=${busy} onClick=${() => act('pause', 'Paused: events are kept.')}>Pause</${Button}>`}
      <${Button} busy=${checking} onClick=${check}>Check again</${Button}>
        <${Button} onClick=${() => setOpen('change')}>Change</${Button}>
      <${Button} kind="danger" onClick=${() => setOpen('remove')}>Remove</${Button}></div>`}
    <${Problem} error=${error ?? checkError} />
    ${checks && (checks.steps.length ? html`<${Checks} steps=${checks.steps} />` : html`<${Notice}
      tone=${checks.ok ? 'good' : 'bad'}>${checks.ok ? 'All checks are passed.' : 'Something is wrong.'}</${Notice}>`)}
    ${open === 'change' && html`<${IntegrateDialog} existing=${integration} onClose=${() => setOpen('')}
      onDone=${() => { setOpen(''); say('Saved.'); reload(); }} />`}
    ${open === 'remove' && html`<${Remove} integration=${integration} onClose=${() => setOpen('')} />`}</section>`;
}

function Remove({ integration, onClose }) {
  const [run, busy, error] = useAction(async () => {
    await remove(`/api/integrations/${integration.id}`);
    say(`${integration.name} is removed.`);
    go('integrations');
  });
  return html`<${Confirm} title=${`Remove ${integration.name}?`} action="Remove" busy=${busy} error=${error} onYes=${run}
    onClose=${onClose}>
    Its mappings and links go; items and issues stay as they are, and are no longer kept in sync. This cannot be undone.</${Confirm}>`;
}
