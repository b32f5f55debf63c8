import { html, useState } from '../core/view.js';
import { usePages } from '../core/hooks.js';
import { Input, Select } from '../ui/forms.js';
import { Empty, Loading, Page, Problem } from '../ui/parts.js';
import { More } from '../ui/rows.js';
import { Story } from '../ui/story.js';

export default function Activity() {
  const [text, setText] = useState('');
  const [result, setResult] = useState('');
  const { rows, more, next, error, reload } = usePages('/api/activity', 'before', ['activity']);
  const wanted = text.trim().toLowerCase();
  const found = (rows ?? []).filter((row) => (!result || row.result === result) && (!wanted || [row.issueKey, row.field, row.itemId && `item ${row.itemId}`, row.after, row.reason].join(' ').toLowerCase().includes(wanted)));
  const results = [...new Set((rows ?? []).map((row) => row.result))].sort();
  return html`<${Page} title="Activity"
    lead="What was read, written, merged and ignored, and why. To see one issue’s or item’s whole story, use Explain.">
    <${Problem} error=${error} retry=${reload} />${!rows && !error && html`<${Loading} />`}
    ${rows?.length > 0 && html`<div class="columns"><${Input} label="Search" type="search" value=${text} onValue=${setText}
      placeholder="Issue key, field, value or reason" />
      <${Select} label="Result" value=${result} onValue=${setResult} options=${[['', 'All'], ...results.map((id) => [id, id])]} />
        </div>`}
    ${rows && html`<section class="card">${rows.length === 0
      ? html`<${Empty}
        title="Nothing has happened yet">Change a linked issue in Jira or an item here; what becomes of it shows here while you watch.</${Empty}>`
      : found.length === 0
        ? html`<${Empty}
          title="Nothing matches">None of what is loaded matches. Clear the search, or show older rows below.</${Empty}>`
        : html`<${Story} rows=${found} onRestored=${reload} />`}</section>`}<${More} more=${more} next=${next} /></${Page}>`;
}
