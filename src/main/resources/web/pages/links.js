import { html, useEffect, useMemo, useState } from '../core/view.js';
import { get } from '../core/api.js';
import { count } from '../core/format.js';
import { useLoad, useMayWrite } from '../core/hooks.js';
import { useItems } from '../core/items.js';
import { IntegrationPage } from '../ui/choose-integration.js';
import { Input } from '../ui/forms.js';
import { Badge, Button, Empty, Loading, Problem } from '../ui/parts.js';
import { Rows } from '../ui/rows.js';
import { BulkCreateDialog } from './bulk-create.js';
import { LinkDetail, NewLink } from './link-dialogs.js';

export default function Links({ route }) {
  const mayWrite = useMayWrite();
  const [open, setOpen] = useState('');
  const actions = () => mayWrite && html`<${Button} onClick=${() => setOpen('bulk')}>Bulk create</${Button}>
    <${Button} kind="primary" onClick=${() => setOpen('new')}>Link by hand</${Button}>`;
  return html`<${IntegrationPage} route=${route} title="Links"
    lead="Which item and which issue are one. Each is in at most one link." actions=${actions}>
    ${(integration) => html`<${List} key=${integration.id} integration=${integration} open=${open}
      onOpen=${setOpen} />`}</${IntegrationPage}>`;
}

/** All links of an integration; a page at a time, so that the first shows at once. */
async function everything(path, show) {
  let rows = [];
  let after = '';
  do {
    const page = await get(`${path}/links${after && `?after=${after}`}`);
    rows = [...rows, ...page.items];
    after = page.next;
    if (after === undefined || rows.length <= 100) show(rows);
  } while (after !== undefined);
  return rows;
}

function List({ integration, open, onOpen }) {
  const path = `/api/integrations/${integration.id}`;
  const [first, setFirst] = useState();
  const links = useLoad(() => everything(path, setFirst), [path], ['activity']);
  const { items, changed } = useItems();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState();
  useEffect(() => links.data && setFirst(links.data), [links.data]);
  const named = useMemo(() => {
    const byId = new Map((items ?? []).map((item) => [item.id, item]));
    return (first ?? []).map((link) => ({ ...link, item: byId.get(link.itemId) }));
  }, [first, items]);
  const wanted = text.trim().toLowerCase();
  const rows = named.filter((link) => !wanted || `${link.issueKey} ${link.itemId} ${link.item?.fields.name ?? ''}`.toLowerCase().includes(wanted));
  const close = () => {
    onOpen('');
    setChosen(undefined);
  };
  const changedLinks = new Set(named.filter((link) => changed.has(link.itemId)).map((link) => link.id));
  return html`<${Problem} error=${links.error} retry=${links.reload} />${!first && !links.error && html`<${Loading} />`}
    ${first?.length > 0 && html`<${Input} label="Search" type="search" value=${text} onValue=${setText}
      placeholder="Issue key, item or name" />`}
    ${first && html`<div class="card flush">${first.length === 0
      ? html`<${Empty}
        title="Nothing is linked yet">New issues and items get a twin by themselves once a mapping is saved. To join what exists already use <em>Link by hand</em> or <em>Bulk create</em>.</${Empty}>`
      : rows.length === 0 ? html`<${Empty} title="Nothing matches">No link has that key or name.</${Empty}>` : html`<${Rows}
        label="Links" columns=${columns(setChosen)} rows=${rows} id=${(link) => link.id} changed=${changedLinks} />`}</div>
    <p class="muted small" role="status">${count(rows.length)} of ${count(first.length)}</p>`}
    ${chosen && html`<${LinkDetail} link=${chosen} path=${path} onClose=${close} onEnded=${() => { close(); links.reload(); }} />`}
    ${open === 'new' && html`<${NewLink} path=${path} items=${items ?? []} onClose=${close}
      onDone=${() => { close(); links.reload(); }} />`}
    ${open === 'bulk' && html`<${BulkCreateDialog} path=${path} onClose=${() => { close(); links.reload(); }} />`}`;
}

const columns = (choose) => [
  { title: 'Item', width: 'minmax(0, 1fr)', cell: (link) => html`<a
    href=${`/#/items/${link.itemId}`}>${link.item?.fields.name ?? `Item ${link.itemId}`}</a>` },
  { title: 'Type', width: '90px', wideOnly: true, cell: (link) => html`<span class="muted">${link.item?.itemType ?? ''}</span>` },
  { title: 'Issue', width: '84px', cell: (link) => html`<a href=${`/#/explain?key=${link.issueKey}`}>${link.issueKey}</a>` },
  { title: 'State', width: '120px', wideOnly: true, cell: (link) => (link.state === 'active' ? html`<${Badge}
    tone="good">In sync</${Badge}>` : html`<${Badge} tone="warn">Out of scope</${Badge}>`) },
  { title: 'Values', width: '86px', cell: (link) => html`<${Button} kind="small" aria-label=${`Compare ${link.issueKey}`}
    onClick=${() => choose(link)}>Compare</${Button}>` },
];
