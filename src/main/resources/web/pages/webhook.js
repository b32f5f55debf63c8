import { html, useState } from '../core/view.js';
import { post } from '../core/api.js';
import { useAction, useMayWrite } from '../core/hooks.js';
import { Input } from '../ui/forms.js';
import { Button, Copy, Notice, Problem, Time } from '../ui/parts.js';
import { say } from '../ui/toasts.js';

/** The webhook: what to enter in Jira and where, or have it registered; and whether Jira has been heard. */
export function WebhookCard({ integration, reload }) {
  const mayWrite = useMayWrite();
  return html`<section class="card stack"><header><h2 class="grow">Webhook</h2></header>
    ${integration.lastWebhookAt
      ? html`<${Notice} tone="good" role="status">Heard: the last webhook came <${Time}
        at=${integration.lastWebhookAt} />.</${Notice}>`
      : html`<${Notice} tone="warn" role="status"><div class="row">
        <span class="busy" />Waiting for the first webhook… Change any issue of the project in Jira, and this line turns.</div>
        </${Notice}>`}
    <div class="stack tight"><h3>URL</h3><${Copy} text=${integration.webhookUrl} label="the webhook URL" /></div>
    <div class="stack tight"><h3>JQL</h3><${Copy} text=${integration.jql} label="the JQL" /></div>
    <${Instructions} deployment=${integration.deployment} signed=${integration.signed} />
    ${mayWrite && html`<${Register} integration=${integration} reload=${reload} />`}</section>`;
}

function Instructions({ deployment, signed }) {
  const way = deployment === 'cloud'
    ? 'In Jira open Settings (the cog) → System → WebHooks, and choose Create a WebHook.'
    : 'In Jira open Administration → System → WebHooks, and choose Create a WebHook.';
  return html`<details open><summary>Enter it in Jira by hand</summary><ol class="numbered">
    <li>${way} You need to be a Jira administrator.</li>
    <li>Name it Bactrian and paste the URL.</li>
    ${signed && html`<li>Enter the same secret as here.</li>`}
    <li>Under Issue related events paste the JQL, and tick Issue: created, updated and deleted.</li>
    <li>Leave Exclude body off, and save. Then change an issue: the line above says when it was heard.</li></ol></details>`;
}

function Register({ integration, reload }) {
  const [admin, setAdmin] = useState({ adminUsername: '', adminToken: '' });
  const [act, busy, error] = useAction(async (action, done) => {
    const given = Object.fromEntries(Object.entries(admin).filter(([, value]) => value));
    await post(`/api/integrations/${integration.id}/webhook`, { action, ...given });
    setAdmin({ adminUsername: '', adminToken: '' });
    say(done);
    reload();
  });
  const set = (name) => (value) => setAdmin((old) => ({ ...old, [name]: value }));
  return html`<details><summary>Register it for me</summary><div class="stack">
    <p class="muted">Jira lets only administrators register webhooks. If the integration's own account is not one, enter an
      administrator's credentials: they are used for this one request and kept nowhere.</p>
    <div class="columns"><${Input} label="Administrator's user or e-mail (optional)" value=${admin.adminUsername}
      onValue=${set('adminUsername')} autocomplete="off" fault=${error?.of?.('adminUsername')} />
      <${Input} label="Administrator's token (optional)" type="password" value=${admin.adminToken} onValue=${set('adminToken')}
        autocomplete="off" fault=${error?.of?.('adminToken')} /></div>
    <${Problem} error=${error} />
    <div class="row"><${Button} kind="primary" busy=${busy}
      onClick=${() => act('register', 'The webhook is registered in Jira.')}>Register it for me</${Button}>
      <${Button} busy=${busy}
        onClick=${() => act('rotate', 'There is a new webhook URL; the old one is unknown from now on.')}>Make a new URL</${Button}>
        </div></div></details>`;
}
