import { html, useState } from '../core/view.js';
import { post } from '../core/api.js';
import { useAction } from '../core/hooks.js';
import { Dialog, Input, Select } from '../ui/forms.js';
import { Job } from '../ui/job.js';
import { JqlEditor } from '../ui/jql-editor.js';
import { Button, Notice, Problem } from '../ui/parts.js';
import { Report } from '../ui/report.js';

const DIRECTIONS = [['jira', 'Make issues for items that have none'], ['portfolio', 'Make items for issues that have none']];

/** Twins for what exists already, as a job: a dry run first, then for good, with progress and a way to stop. */
export function BulkCreateDialog({ path, onClose }) {
  const [form, setForm] = useState({ itemType: 'initiative', direction: 'portfolio', filter: '', matchBy: '' });
  const [job, setJob] = useState();
  const set = (name) => (value) => {
    setForm((old) => ({ ...old, [name]: value }));
    setJob(undefined);
  };
  const [run, busy, error] = useAction(async (dryRun) => {
    const given = Object.fromEntries(Object.entries(form).filter(([, value]) => value));
    setJob({ dryRun, ...(await post(`${path}/bulk-create`, { ...given, dryRun })) });
  });
  return html`<${Dialog} wide title="Bulk create" onClose=${onClose}>
    <div class="columns"><${Select} label="What to make" value=${form.direction} options=${DIRECTIONS}
      onValue=${set('direction')} />
      <${Select} label="Item type" value=${form.itemType} options=${[['initiative', 'Initiatives'], ['outcome', 'Outcomes']]}
        onValue=${set('itemType')} />
      <${Input} label="Join instead, where this field is equal" value=${form.matchBy} onValue=${set('matchBy')} placeholder="name"
        hint="A portfolio field, such as name. Empty: always make a new one." fault=${error?.of?.('matchBy')} /></div>
    <${JqlEditor} label="Only issues that match (JQL)" hint="Leave empty for all that the mapping’s filter lets in."
      value=${form.filter} onValue=${set('filter')} fault=${error?.of?.('filter')} />
    <${Problem} error=${error} />
    ${job && html`<${Notice}
      tone=${job.dryRun ? '' : 'good'}>${job.dryRun ? 'A dry run: nothing is made.' : 'Begun. You may close this; the job goes on.'}</${Notice}>${job.id ? html`<${Job} key=${job.id} job=${job} />` : html`<${Report} of=${job} />`}`}
    <footer><${Button} onClick=${onClose}>Close</${Button}><${Button} busy=${busy} onClick=${() => run(true)}>Dry run</${Button}>
      <${Button} kind="primary" busy=${busy} disabled=${!job?.dryRun} onClick=${() => run(false)}>Create</${Button}></footer>
      </${Dialog}>`;
}
