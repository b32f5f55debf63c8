import { html, useState } from '../core/view.js';
import { post, put } from '../core/api.js';
import { useAction } from '../core/hooks.js';
import { Dialog, Input, Segments, Tabs } from '../ui/forms.js';
import { Button, Notice, Problem } from '../ui/parts.js';
import { Checks, stepsOf } from '../ui/checks.js';

const BLANK = { deployment: 'cloud', name: '', jiraUrl: '', username: '', apiToken: '', projectId: '', webhookSecret: '' };

const TABS = [['connection', 'Connection'], ['project', 'Project'], ['webhook', 'Webhook']];
const TAB_OF = { name: 'project', projectId: 'project', webhookSecret: 'webhook' };

/** Add an integration, or change one: what is entered is checked against Jira step by step before anything is stored. */
export function IntegrateDialog({ existing, onClose, onDone }) {
  const [tab, setTab] = useState('connection');
  const [form, setForm] = useState({ ...BLANK, ...existing && pick(existing) });
  const [steps, setSteps] = useState([]);
  const [integrate, busy, error] = useAction(async () => {
    setSteps([]);
    try {
      const sent = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''));
      const answer = existing ? await put(`/api/integrations/${existing.id}`, sent) : await post('/api/integrations', sent);
      setSteps(stepsOf(answer));
      onDone(answer);
    } catch (failure) {
      setSteps(stepsOf(failure));
      if (failure.faults?.length) setTab(TAB_OF[failure.faults[0].field] ?? 'connection');
      throw failure;
    }
  });
  const set = (name) => (value) => setForm((old) => ({ ...old, [name]: value }));
  const fields = { form, set, fault: (name) => error?.of?.(name), existing };
  const send = (event) => {
    event.preventDefault();
    integrate();
  };
  return html`<${Dialog} title=${existing ? 'Change the integration' : 'Add integration'} onClose=${onClose}>
    <form class="stack" onSubmit=${send}>
    <${Tabs} label="Settings" tabs=${TABS} value=${tab} onValue=${setTab}>
      ${tab === 'connection' && html`<${Connection} ...${fields} />`}${tab === 'project' && html`<${Project} ...${fields} />`}
      ${tab === 'webhook' && html`<${Webhook} ...${fields} />`}</${Tabs}>
    ${busy && html`<${Notice} role="status">Asking Jira: address, credentials, project, permissions…</${Notice}>`}
    ${steps.length > 0 ? html`<${Checks} steps=${steps} />` : html`<${Problem} error=${error} />`}
    <footer><${Button} onClick=${onClose}>Cancel</${Button}>
      <button type="submit" class="button primary" disabled=${busy}>Integrate</button></footer></form></${Dialog}>`;
}

function pick({ deployment, name, jiraUrl, username, projectId }) {
  return { deployment, name, jiraUrl, username: username ?? '', projectId };
}

function Connection({ form, set, fault, existing }) {
  const cloud = form.deployment === 'cloud';
  return html`<div class="row"><${Segments} label="Deployment" value=${form.deployment} onValue=${set('deployment')}
      options=${[['cloud', 'Jira Cloud'], ['data-center', 'Jira Data Center']]} />${fault('deployment') && html`<span
        class="fault">${fault('deployment')}</span>`}</div>
    <${Input} label="Jira URL" type="url" value=${form.jiraUrl} onValue=${set('jiraUrl')} fault=${fault('jiraUrl')}
      placeholder=${cloud ? 'https://example.atlassian.net' : 'https://jira.example.com'} hint="The address you open Jira at, without a page." />
    <${Input} label=${cloud ? 'E-mail of the account' : 'User name (leave empty with a personal access token)'}
      value=${form.username} onValue=${set('username')}
      fault=${fault('username')} autocomplete="off" hint="Best an account of its own: what it changes is known as an echo." />
    <${Input} label=${cloud ? 'API token' : 'Personal access token or password'} type="password" value=${form.apiToken}
      onValue=${set('apiToken')} fault=${fault('apiToken')}
      autocomplete="off" hint=${existing ? 'Leave empty to keep the stored one.' : cloud ? 'Made at id.atlassian.com under Security → API tokens. It is stored encrypted and never shown again.' : 'It is stored encrypted and never shown again.'} />`;
}

function Project({ form, set, fault }) {
  return html`<${Input} label="Project name" value=${form.name} onValue=${set('name')} fault=${fault('name')}
    placeholder="Development" hint="As it stands in Jira, letter for letter." />
    <${Input} label="Project id or key" value=${form.projectId} onValue=${set('projectId')} fault=${fault('projectId')}
      placeholder="10000 or DEV" hint="The key stands before the number of every issue: DEV in DEV-12." />`;
}

function Webhook({ form, set, fault, existing }) {
  return html`<${Notice}>${existing ? 'The webhook URL stays the same.' : 'When the checks are passed you get the webhook URL and the JQL to enter in Jira, or Bactrian registers the webhook for you.'}</${Notice}>
    <${Input} label="Webhook secret (optional)" type="password" autocomplete="off" value=${form.webhookSecret}
      onValue=${set('webhookSecret')} fault=${fault('webhookSecret')}
      hint="With a secret Jira signs what it sends, and Bactrian refuses what is not signed. Enter the same one in Jira." />`;
}
