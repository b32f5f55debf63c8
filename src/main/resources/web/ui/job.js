import { html, useEffect, useState } from '../core/view.js';
import { get, post } from '../core/api.js';
import { useAction, useMayWrite } from '../core/hooks.js';
import { Badge, Button, Meter, Problem } from './parts.js';
import { Report } from './report.js';

const POLL_MS = 800;
const OPEN = ['running', 'waiting', 'queued', 'stopping'];

/** A job under way: progress, stop, resume, and in the end its result. */
export function Job({ job: begun }) {
  const [job, setJob] = useState(begun);
  const mayWrite = useMayWrite();
  const path = `/api/jobs/${begun.id}`;
  const running = OPEN.includes(job.state ?? 'running');
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => get(path).then(setJob).catch(() => {}), POLL_MS);
    return () => clearInterval(timer);
  }, [path, running]);
  const [act, busy, error] = useAction(async (command) => {
    await post(`${path}/${command}`);
    setJob(await get(path));
  });
  return html`<div class="stack tight"><div class="bar"><${Badge}
    tone=${running ? 'accent' : ''}>${job.state ?? 'running'}</${Badge}>
      <span class="grow muted">${job.done ?? 0} of ${job.total ?? '?'}</span>
      ${mayWrite && running && html`<${Button} kind="small" busy=${busy} onClick=${() => act('stop')}>Stop</${Button}>`}
      ${mayWrite && job.state === 'stopped' && html`<${Button} kind="small" busy=${busy}
        onClick=${() => act('resume')}>Resume</${Button}>`}</div>
    <${Meter} done=${job.done ?? 0} total=${job.total} label="Progress" /><${Problem} error=${error} />
    ${!running && html`<${Report} of=${job.result ?? job} />`}</div>`;
}
