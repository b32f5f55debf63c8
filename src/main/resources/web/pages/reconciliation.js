import { html, useEffect, useState } from '../core/view.js';
import { get, post } from '../core/api.js';
import { moment, words } from '../core/format.js';
import { useAction, useLoad, useMayWrite } from '../core/hooks.js';
import { IntegrationPage } from '../ui/choose-integration.js';
import { Input } from '../ui/forms.js';
import { Badge, Button, Empty, Loaded, Meter, Problem } from '../ui/parts.js';
import { Report } from '../ui/report.js';
import { say } from '../ui/toasts.js';

const POLL_MS = 1000;
const OPEN = ['running', 'waiting', 'queued'];

export default function Reconciliation({ route }) {
  return html`<${IntegrationPage} route=${route} title="Reconciliation" lead="Compares both sides of all links and heals what differs, for instance when Jira could not reach Bactrian for a while.">
    ${(integration) => html`<${Runs} key=${integration.id} integration=${integration} />`}</${IntegrationPage}>`;
}

function Runs({ integration }) {
  const mayWrite = useMayWrite();
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState('');
  const runs = useLoad(() => get(`/api/reconciliations?integration=${integration.id}`), [integration.id], ['activity']);
  const mine = (runs.data?.items ?? []).filter((run) => run.integration === undefined || String(run.integration) === integration.id);
  const running = mine.some((run) => OPEN.includes(run.state));
  useEffect(() => {
    const timer = running ? setInterval(runs.reload, POLL_MS) : 0;
    return () => clearInterval(timer);
  }, [running, runs.reload]);
  const [run, busy, error] = useAction(async (dryRun) => {
    const begun = await post(`/api/integrations/${integration.id}/reconcile`, filter.trim() ? { dryRun, filter } : { dryRun });
    say(dryRun ? 'The dry run has begun: it only compares.' : 'The reconciliation has begun.');
    setOpen(String(begun.id));
    runs.reload();
  });
  return html`<div class="stack">${mayWrite && html`<section class="card stack"><div class="bar"><div class="grow"><${Input} label="Only issues that match (JQL, optional)" value=${filter} onValue=${setFilter} fault=${error?.of?.('filter')} placeholder="updated >= -7d" /></div>
      <${Button} busy=${busy} onClick=${() => run(true)}>Dry run</${Button}><${Button} kind="primary" busy=${busy} onClick=${() => run(false)}>Run now</${Button}></div>
      <p class="hint">A dry run reports what differs and writes nothing.</p><${Problem} error=${error?.unsupported ? undefined : error} /></section>`}
    <section class="card stack"><header><h2>Reports</h2></header><${Loaded} of=${runs}>${() => (mine.length === 0
      ? html`<${Empty} title="No reconciliation yet">It runs by itself at the times of <code>application.properties</code>. To be sure now, choose <em>Dry run</em>.</${Empty}>`
      : html`<ol class="plain stack">${mine.map((each) => html`<${Run} key=${each.id} run=${each} open=${open === String(each.id)} onOpen=${() => setOpen(open === String(each.id) ? '' : String(each.id))} />`)}</ol>`)}</${Loaded}></section></div>`;
}

function Run({ run, open, onOpen }) {
  const isOpen = OPEN.includes(run.state);
  const done = run.done ?? run.checked ?? run.compared;
  return html`<li class="stack tight"><div class="bar"><strong>${run.startedAt ? moment(run.startedAt) : `Run ${run.id}`}</strong>${run.dryRun && html`<${Badge}>dry run</${Badge}>`}
      <${Badge} tone=${isOpen ? 'accent' : run.state === 'failed' ? 'bad' : 'good'}>${words(run.state ?? 'finished')}</${Badge}><span class="grow" /><${Button} kind="small" aria-expanded=${open} onClick=${onOpen}>${open ? 'Hide' : 'Show'} report</${Button}></div>
    ${isOpen && html`<${Meter} done=${done ?? 0} total=${run.total} label="Progress of the reconciliation" />`}${open && html`<${Details} id=${run.id} />`}</li>`;
}

function Details({ id }) {
  const run = useLoad(() => get(`/api/reconciliations/${id}`), [id], ['activity']);
  return html`<${Loaded} of=${run}>${(data) => html`<${Report} of=${data} />`}</${Loaded}>`;
}
