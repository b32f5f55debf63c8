import { html, useState } from '../core/view.js';
import { post } from '../core/api.js';
import { plural } from '../core/format.js';
import { useAction } from '../core/hooks.js';
import { Dialog, Select } from '../ui/forms.js';
import { Pairs } from '../ui/pairs.js';
import { Button, Notice, Problem } from '../ui/parts.js';

export const FILLS = [['none', 'Leave both sides as they are'], ['empty', 'Fill only what is empty'], ['jira', 'Fill Jira from the portfolio'], ['portfolio', 'Fill the portfolio from Jira']];

/** Fills one side from the other for all linked pairs: first what would change, then for good. */
export function AlignDialog({ path, onClose }) {
  const [fill, setFill] = useState('empty');
  const [report, setReport] = useState();
  const [run, busy, error] = useAction(async (dryRun) => setReport(await post(`${path}/mappings/align`, { dryRun, fill })));
  const choose = (next) => {
    setFill(next);
    setReport(undefined);
  };
  return html`<${Dialog} wide title="Align values of linked pairs" onClose=${onClose}>
    <${Select} label="How" value=${fill} options=${FILLS.slice(1)} onValue=${choose} /><${Problem} error=${error} />
    ${report && html`<${Result} report=${report} />`}
    <footer><${Button} onClick=${onClose}>Close</${Button}><${Button} busy=${busy}
      onClick=${() => run(true)}>Show what would change</${Button}>
      <${Button} kind="primary" busy=${busy} disabled=${!report?.dryRun} onClick=${() => run(false)}>Align</${Button}></footer>
        </${Dialog}>`;
}

function Result({ report }) {
  const figures = `${plural(report.jira, 'field')} in Jira and ${plural(report.portfolio, 'field')} in the portfolio`;
  const left = report.jira + report.portfolio - report.items.length;
  return html`<${Notice} tone=${report.dryRun ? '' : 'good'}
    role="status">${report.dryRun ? `Nothing is written yet; ${figures} would be filled.` : `${figures} are being filled; the activity shows each.`}</${Notice}>
    ${report.unread.length > 0 && html`<${Notice} tone="warn"><p>Could not be read, and stay as they are:</p>
      <ul>${report.unread.map(({ issue, reason }) => html`<li>${issue}: ${reason}</li>`)}</ul></${Notice}>`}
    <${Pairs} rows=${report.items} />${left > 0 && html`<p class="muted small">and ${left} more</p>`}`;
}
