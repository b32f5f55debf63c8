import { html, useMemo, useState } from '../core/view.js';
import { get } from '../core/api.js';
import { count, shown } from '../core/format.js';
import { useLoad, useMayWrite } from '../core/hooks.js';
import { useItems } from '../core/items.js';
import { Input, Segments, Select } from '../ui/forms.js';
import { Badge, Button, Empty, Loading, Page, Problem, Rag } from '../ui/parts.js';
import { Rows } from '../ui/rows.js';
import { ItemDialog } from './item-dialog.js';
import { RoadMap } from './road-map.js';

const ALL = { itemType: '', team: '', text: '' };

export default function Portfolio({ route }) {
  const mayWrite = useMayWrite();
  const { items, complete, changed, error, reload } = useItems();
  const teams = useLoad(() => get('/api/portfolio/teams'), []);
  const [view, setView] = useState(route.query.get('view') ?? 'list');
  const [filter, setFilter] = useState(ALL);
  const [adding, setAdding] = useState(false);
  const found = useMemo(() => (items ?? []).filter((item) => passes(item, filter)), [items, filter]);
  const set = (name) => (value) => setFilter((old) => ({ ...old, [name]: value }));
  const add = mayWrite && html`<${Button} kind="primary" onClick=${() => setAdding(true)}>Add item</${Button}>`;
  return html`<${Page} title="Portfolio" lead="Initiatives and their outcomes. What is linked follows Jira while you watch."
    actions=${add}>
    <${Problem} error=${error} retry=${reload} />
    ${items?.length > 0 && html`<div class="columns"><${Input} label="Search" type="search" value=${filter.text}
      onValue=${set('text')} placeholder="Name or issue key" />
      <${Select} label="Type" value=${filter.itemType} onValue=${set('itemType')}
        options=${[['', 'All'], ['initiative', 'Initiatives'], ['outcome', 'Outcomes']]} />
      <${Select} label="Team" value=${filter.team} onValue=${set('team')}
        options=${[['', 'All'], ...(teams.data?.items ?? []).map(({ name }) => [name, name])]} />
      <div class="field">View<div><${Segments} label="View" value=${view} onValue=${setView}
        options=${[['list', 'List'], ['road-map', 'Road-map']]} /></div></div></div>`}
    <div class="card flush">${!items && !error ? html`<${Loading} />` : html`<${Content} all=${items ?? []} found=${found}
      view=${view} changed=${changed} mayWrite=${mayWrite} />`}</div>
    ${items?.length > 0 && html`<p class="muted small"
      role="status">${count(found.length)} of ${count(items.length)}${complete ? '' : ', more are coming'}</p>`}
    ${adding && html`<${ItemDialog} onClose=${() => setAdding(false)} />`}</${Page}>`;
}

function passes({ itemType, fields, link }, filter) {
  const text = filter.text.trim().toLowerCase();
  return (!filter.itemType || itemType === filter.itemType)
    && (!filter.team || fields.team === filter.team)
    && (!text || fields.name.toLowerCase().includes(text) || (link?.issueKey ?? '').toLowerCase().includes(text));
}

function Content({ all, found, view, changed, mayWrite }) {
  if (all.length === 0) {
    return html`<${Empty}
      title="The portfolio is empty">${mayWrite ? html`Choose <em>Add item</em> to make an initiative, or connect a Jira project: what is made there comes here by itself.`
      : 'Initiatives and outcomes show here as soon as somebody makes one, here or in Jira.'}</${Empty}>`;
  }
  if (found.length === 0) return html`<${Empty}
    title="Nothing matches">No item has that name, type and team. Clear the search or choose <em>All</em>.</${Empty}>`;
  return view === 'road-map' ? html`<${RoadMap} items=${found} />` : html`<${Rows} label="Items" columns=${COLUMNS} rows=${found}
    id=${(item) => item.id} changed=${changed} />`;
}

const COLUMNS = [
  { title: 'Name', width: 'minmax(0, 3fr)', cell: (item) => html`<a href=${`/#/items/${item.id}`}
    class="ellipsis">${item.fields.name}</a>` },
  { title: 'Type', width: '84px', wideOnly: true, cell: (item) => html`<span class="muted">${item.itemType}</span>` },
  { title: 'Stage', width: '110px', cell: (item) => html`<${Stage} fields=${item.fields} />` },
  { title: 'RAG', width: '76px', cell: (item) => html`<${Rag} value=${item.fields.overallRag} />` },
  { title: 'Team', width: 'minmax(0, 1fr)', wideOnly: true, cell: (item) => shown(item.fields.team) },
  { title: 'Start', width: '96px', wideOnly: true, cell: (item) => html`<span
    class="nowrap">${shown(item.fields.startDate)}</span>` },
  { title: 'End', width: '96px', wideOnly: true, cell: (item) => html`<span class="nowrap">${shown(item.fields.endDate)}</span>` },
  { title: 'Jira', width: '92px', wideOnly: true, cell: (item) => (item.link ? html`<a
    href=${`/#/explain?key=${item.link.issueKey}`}>${item.link.issueKey}</a>` : html`<span class="muted">not linked</span>`) },
];

function Stage({ fields }) {
  const stage = fields.lifecycleStage ?? fields.deliveryStatus;
  return stage ? html`<${Badge}>${stage}</${Badge}>` : html`<span class="muted">–</span>`;
}
