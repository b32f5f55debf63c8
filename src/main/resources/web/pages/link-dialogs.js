import { html, useState } from '../core/view.js';
import { get, post, remove } from '../core/api.js';
import { shown, words } from '../core/format.js';
import { useAction, useLoad, useMayWrite } from '../core/hooks.js';
import { Explanation } from '../ui/explanation.js';
import { Confirm, Dialog, Input, Select } from '../ui/forms.js';
import { Pairs } from '../ui/pairs.js';
import { Button, Loaded, Notice, Problem } from '../ui/parts.js';
import { say } from '../ui/toasts.js';
import { FILLS } from './align-dialog.js';

/** Both sides of a link beside each other; where one can end it, too. */
export function LinkDetail({ link, path, onClose, onEnded }) {
  const mayWrite = useMayWrite();
  const [ending, setEnding] = useState(false);
  const values = useLoad(() => sides(link), [link.id], ['activity']);
  const [end, busy, error] = useAction(async () => {
    await remove(`${path}/links/${link.id}`);
    say(`${link.issueKey} and item ${link.itemId} are no longer linked.`);
    onEnded();
  });
  if (ending) {
    return html`<${Confirm} title=${`End the link of ${link.issueKey}?`} action="End the link" busy=${busy} error=${error}
      onYes=${end} onClose=${() => setEnding(false)}>
      Both sides stay as they are, and no twin is made again by itself.</${Confirm}>`;
  }
  return html`<${Dialog} wide title=${`${link.issueKey} and item ${link.itemId}`} onClose=${onClose}>
    <${Loaded} of=${values}>${(data) => (data.fields
    ? html`<${Explanation} of=${data} />`
    : html`<${Notice}>This Bactrian shows only the portfolio’s side yet.</${Notice}><table>
      <tbody>${Object.entries(data.item.fields).map(([name, value]) => html`<tr><th scope="row">${words(name)}</th>
      <td>${shown(value)}</td></tr>`)}</tbody></table>`)}</${Loaded}>
    <footer>${mayWrite && html`<${Button} kind="danger" onClick=${() => setEnding(true)}>End the link</${Button}>`}<${Button}
      onClick=${onClose}>Close</${Button}></footer></${Dialog}>`;
}

async function sides(link) {
  try {
    return await get(`/api/explain?item=${link.itemId}`);
  } catch (error) {
    if (!error.unsupported) throw error;
    return { item: await get(`/api/portfolio/items/${link.itemId}`) };
  }
}

/** Joins an item and an issue that exist already. */
export function NewLink({ path, items, onClose, onDone }) {
  const [form, setForm] = useState({ itemId: '', issueKey: '', fill: 'none' });
  const [preview, setPreview] = useState();
  const set = (name) => (value) => {
    setForm((old) => ({ ...old, [name]: value }));
    setPreview(undefined);
  };
  const [look, looking, lookError] = useAction(async () => setPreview(await post(`${path}/links/preview`, form)));
  const [link, busy, error] = useAction(async () => {
    const made = await post(`${path}/links`, form);
    say(`${made.issueKey} and item ${made.itemId} are linked.`);
    onDone();
  });
  const free = items.filter((item) => !item.link);
  const wrong = error ?? lookError;
  return html`<${Dialog} wide title="Link by hand" onClose=${onClose}>
    <div class="columns"><${Select} label="Item" value=${form.itemId} onValue=${set('itemId')} fault=${wrong?.of?.('itemId')}
      options=${[['', 'Choose an item…'], ...free.map((item) => [item.id, `${item.fields.name} (${item.itemType})`])]}
        hint=${free.length === 0 ? 'All items are linked already.' : 'Only items without a link.'} />
      <${Input} label="Issue key" value=${form.issueKey} onValue=${set('issueKey')} fault=${wrong?.of?.('issueKey')}
        placeholder="DEV-12" />
      <${Select} label="Values that differ now" value=${form.fill} options=${FILLS} onValue=${set('fill')} /></div>
    ${wrong && !wrong.faults?.length && html`<${Problem}
      error=${wrong.unsupported ? undefined : wrong} />`}${lookError?.unsupported && html`<${Notice}>This Bactrian cannot show beforehand what would change.</${Notice}>`}
    ${preview && html`<${Pairs} rows=${preview.fields} />`}
    <footer><${Button} onClick=${onClose}>Cancel</${Button}>
      <${Button} busy=${looking} disabled=${!form.itemId || !form.issueKey} onClick=${look}>Show what would change</${Button}>
      <${Button} kind="primary" busy=${busy} disabled=${!form.itemId || !form.issueKey} onClick=${link}>Link</${Button}></footer>
        </${Dialog}>`;
}
