import { html, useState } from '../core/view.js';
import { get, remove } from '../core/api.js';
import { shown, words } from '../core/format.js';
import { useAction, useLoad, useMayWrite } from '../core/hooks.js';
import { go } from '../core/router.js';
import { Confirm } from '../ui/forms.js';
import { Badge, Button, Loaded, Page, Rag } from '../ui/parts.js';
import { say } from '../ui/toasts.js';
import { ItemDialog } from './item-dialog.js';

/** One item as the portfolio holds it. */
export default function Item({ route }) {
  const id = route.path[1];
  const item = useLoad(() => get(`/api/portfolio/items/${id}`), [id], ['items']);
  const fields = useLoad(() => get('/api/portfolio/fields'), []);
  return html`<${Page} title=${item.data?.fields.name ?? 'Item'} lead=${item.data && lead(item.data)}
    actions=${item.data && html`<${Actions} item=${item.data} />`}>
    <p><a href="/#/portfolio">Portfolio</a></p>
    <${Loaded} of=${item}>${(data) => html`<${Loaded} of=${fields}>${({ items }) => html`<${Fields} item=${data}
      fields=${items} />`}</${Loaded}>`}</${Loaded}></${Page}>`;
}

function lead({ itemType, link, archived }) {
  return html`${words(itemType)}${archived && html` <${Badge} tone="warn">archived</${Badge}>`} ${link
    ? html`linked with <a
      href=${`/#/explain?key=${link.issueKey}`}>${link.issueKey}</a>${link.state === 'active' ? '' : ` (${words(link.state)}: not written until it comes back into the filter)`}`
    : 'not linked with an issue'}`;
}

function Fields({ item, fields }) {
  const own = fields.filter((field) => field.itemTypes.includes(item.itemType) && field.name !== 'name');
  return html`<section class="card flush"><table><caption class="skip">Fields</caption><tbody>${own.map((field) => html`<tr>
    <th scope="row" style=${{ width: '32%' }}>${field.title}</th><td><${Value} field=${field} value=${item.fields[field.name]} />
      </td></tr>`)}</tbody></table></section>`;
}

function Value({ field, value }) {
  if (field.name.endsWith('Rag')) return html`<${Rag} value=${value} />`;
  if (field.type === 'rich-text' && value) return html`<pre class="wrap">${value}</pre>`;
  if (field.type === 'item' && value) return html`<${Reference} id=${value} />`;
  if (field.type === 'url' && /^https?:/.test(value ?? '')) return html`<a href=${value} rel="noreferrer">${value}</a>`;
  return shown(value);
}

function Reference({ id }) {
  const item = useLoad(() => get(`/api/portfolio/items/${id}`), [id]);
  return html`<a href=${`/#/items/${id}`}>${item.data?.fields.name ?? `Item ${id}`}</a>`;
}

function Actions({ item }) {
  const [open, setOpen] = useState('');
  const [drop, busy, error] = useAction(async () => {
    await remove(`/api/portfolio/items/${item.id}`);
    say(`${item.fields.name} is deleted.`);
    go('portfolio');
  });
  return useMayWrite() && html`<div class="row"><${Button} kind="primary" onClick=${() => setOpen('edit')}>Edit</${Button}>
    <${Button} kind="danger" onClick=${() => setOpen('delete')}>Delete</${Button}>
    ${open === 'edit' && html`<${ItemDialog} item=${item} onClose=${() => setOpen('')} />`}
    ${open === 'delete' && html`<${Confirm} title=${`Delete ${item.fields.name}?`} action="Delete" busy=${busy} error=${error}
      onYes=${drop} onClose=${() => setOpen('')}>
      What becomes of its issue in Jira stands in the mapping: by default the issue stays as it is. This cannot be undone.</${Confirm}>`}</div>`;
}
