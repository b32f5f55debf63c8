import { html, useState } from '../core/view.js';
import { post } from '../core/api.js';
import { useAction } from '../core/hooks.js';
import { Dialog, Select } from '../ui/forms.js';
import { Button, Notice, Problem } from '../ui/parts.js';
import { Report } from '../ui/report.js';
import { Job } from '../ui/job.js';

export const FILLS = [['none', 'Leave both sides as they are'], ['empty', 'Fill only what is empty'], ['jira', 'Fill Jira from the portfolio'], ['portfolio', 'Fill the portfolio from Jira']];

/** Fills one side from the other for all linked pairs: first what would change, then for good. */
export function AlignDialog({ integration, onClose }) {
  const [fill, setFill] = useState('empty');
  const [answer, setAnswer] = useState();
  const [run, busy, error] = useAction(async (dryRun) => setAnswer({ dryRun, ...(await post(`/api/integrations/${integration.id}/mappings/align`, { dryRun, fill })) }));
  return html`<${Dialog} wide title="Align values of linked pairs" onClose=${onClose}>
    <${Select} label="How" value=${fill} options=${FILLS.slice(1)} onValue=${(next) => { setFill(next); setAnswer(undefined); }} />
    <${Problem} error=${error} />
    ${answer && (answer.id ? html`<${Job} job=${answer} />` : html`<${Notice} tone=${answer.dryRun ? '' : 'good'}>${answer.dryRun ? 'Nothing was written; this is what would be.' : 'Begun: the writes are under way.'}</${Notice}><${Report} of=${answer} />`)}
    <footer><${Button} onClick=${onClose}>Close</${Button}><${Button} busy=${busy} onClick=${() => run(true)}>Show what would change</${Button}>
      <${Button} kind="primary" busy=${busy} disabled=${!answer?.dryRun} onClick=${() => run(false)}>Align</${Button}></footer></${Dialog}>`;
}
