import { html, useEffect, useState } from '../core/view.js';
import { get, post } from '../core/api.js';
import { count, moment, span, words } from '../core/format.js';
import { useAction, useLoad, useMayWrite } from '../core/hooks.js';
import { IntegrationPage } from '../ui/choose-integration.js';
import { Input } from '../ui/forms.js';
import { Badge, Button, Empty, Loaded, Notice, Problem } from '../ui/parts.js';
import { Differences, Figures } from '../ui/report.js';
import { say } from '../ui/toasts.js';

const POLL_MS = 1000;
const STATES = {
  running: ['accent', 'Running'], asking: ['warn', 'Asks before it goes on'], stopped: ['warn', 'Stopped'], failed: ['bad', 'Failed'], done: ['good', 'Done'],
};

export default function Reconciliation({ route }) {
  return html`<${IntegrationPage} route=${route} title="Reconciliation"
    lead="Compares both sides of all links and heals what differs, for instance when Jira could not reach Bactrian for a while.">
    ${(integration) => html`<${Runs} key=${integration.id} integration=${integration} />`}</${IntegrationPage}>`;
}

function Runs({ integration }) {
  const [open, setOpen] = useState('');
  const runs = useLoad(() => get(`/api/reconciliations?integration=${integration.id}`), [integration.id], ['activity']);
  const running = runs.data?.items.some((run) => run.state === 'running') ?? false;
  useEffect(() => {
    const timer = running ? setInterval(runs.reload, POLL_MS) : 0;
    return () => clearInterval(timer);
  }, [running, runs.reload]);
  const begun = (run) => {
    setOpen(run.id);
    runs.reload();
  };
  return html`<div class="stack">${useMayWrite() && html`<${Begin} integration=${integration} onBegun=${begun} />`}
    <section class="card stack"><header><h2>Reports</h2></header><${Loaded} of=${runs}>${({ items }) => (items.length === 0
      ? html`<${Empty}
        title="No reconciliation yet">It runs by itself at the times of <code>application.properties</code>. To be sure now, choose <em>Dry run</em>: it compares and writes nothing.</${Empty}>`
      : html`<ol class="plain stack">${items.map((run) => html`<${Run} key=${run.id} run=${run} open=${open === run.id}
        onOpen=${() => setOpen(open === run.id ? '' : run.id)} reload=${runs.reload} />`)}</ol>`)}</${Loaded}></section></div>`;
}

function Begin({ integration, onBegun }) {
  const [filter, setFilter] = useState('');
  const [run, busy, error] = useAction(async (dryRun) => {
    onBegun(await post(`/api/integrations/${integration.id}/reconcile`, filter.trim() ? { dryRun, filter } : { dryRun }));
    say(dryRun ? 'The dry run has begun: it only compares.' : 'The reconciliation has begun.');
  });
  return html`<section class="card stack"><div class="bar end"><div class="grow">
    <${Input} label="Only issues that match (JQL, optional)" value=${filter} onValue=${setFilter} fault=${error?.of?.('filter')}
    placeholder="updated >= -7d" /></div>
      <div class="row"><${Button} busy=${busy} onClick=${() => run(true)}>Dry run</${Button}>
        <${Button} kind="primary" busy=${busy} onClick=${() => run(false)}>Run now</${Button}></div></div>
    <p class="hint">A dry run reports what differs and writes nothing.</p>${!error?.of?.('filter') && html`<${Problem}
      error=${error} />`}</section>`;
}

function Run({ run, open, onOpen, reload }) {
  const mayWrite = useMayWrite();
  const [act, busy, error] = useAction(async (command) => {
    await post(`/api/reconciliations/${run.id}/${command}`);
    reload();
  });
  const [tone, state] = STATES[run.state] ?? ['', words(run.state)];
  const button = (command, title) => html`<${Button} kind="small" busy=${busy} onClick=${() => act(command)}>${title}</${Button}>`;
  return html`<li class="stack tight"><div class="bar">
    <strong>${moment(run.startedAt)}</strong>${run.dryRun && html`<${Badge}>dry run</${Badge}>`}<${Badge}
    tone=${tone}>${state}</${Badge}>
      <span class="muted small grow"
        role="status">${count(run.counts.checked)} compared, ${count(run.counts.differences)} differ, ${span(run.durationMs)}${run.state === 'running' ? `, now: ${words(run.phase).toLowerCase()}` : ''}</span>
      ${mayWrite && run.state === 'running' && button('stop', 'Stop')}${mayWrite && run.state === 'asking' && button('stop', 'Leave it')}
      ${mayWrite && ['stopped', 'asking'].includes(run.state) && button('resume', 'Go on')}
      <${Button} kind="small" aria-expanded=${open} onClick=${onOpen}>${open ? 'Hide' : 'Show'} report</${Button}></div>
    ${run.reason && html`<${Notice} tone=${run.state === 'failed' ? 'bad' : 'warn'}>${run.reason}</${Notice}>`}<${Problem}
      error=${error} />
    ${open && html`<${Details} key=${`${run.state}${run.counts.checked}`} id=${run.id} />`}</li>`;
}

function Details({ id }) {
  const run = useLoad(() => get(`/api/reconciliations/${id}`), [id], ['activity']);
  return html`<${Loaded} of=${run}>${({ counts, differences }) => html`<div class="stack"><${Figures} of=${counts} />
    <${Differences} rows=${differences.items} />${differences.next && html`<p
      class="muted small">More differ than are shown here; the API gives them all.</p>`}</div>`}</${Loaded}>`;
}
