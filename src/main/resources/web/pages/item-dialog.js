import { html, useState } from '../core/view.js';
import { get, patch, post } from '../core/api.js';
import { optionNames } from '../core/format.js';
import { useAction, useLoad } from '../core/hooks.js';
import { go } from '../core/router.js';
import { Dialog, Input, Select, TextArea } from '../ui/forms.js';
import { Button, Loaded, Problem } from '../ui/parts.js';
import { say } from '../ui/toasts.js';

const TYPES = [['initiative', 'Initiative'], ['outcome', 'Outcome']];

async function load() {
  const [fields, teams, users, items] = await Promise.all([
    get('/api/portfolio/fields'), get('/api/portfolio/teams'), get('/api/portfolio/users'), get('/api/portfolio/items'),
  ]);
  return { fields: fields.items, teams: teams.items, users: users.items, initiatives: items.items.filter(({ itemType }) => itemType === 'initiative') };
}

/** Makes an item, or changes one; only what was changed is sent, so that nobody else's change is taken back. */
export function ItemDialog({ item, onClose }) {
  const all = useLoad(load, []);
  return html`<${Dialog} wide title=${item ? `Edit ${item.fields.name}` : 'Add item'} onClose=${onClose}>
    <${Loaded} of=${all}>${(data) => html`<${Form} item=${item} data=${data} onClose=${onClose} />`}</${Loaded}></${Dialog}>`;
}

function Form({ item, data, onClose }) {
  const [itemType, setItemType] = useState(item?.itemType ?? 'initiative');
  const [values, setValues] = useState({});
  const [save, busy, error] = useAction(async () => {
    const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? null : value]));
    const saved = item ? await patch(`/api/portfolio/items/${item.id}`, { fields }) : await post('/api/portfolio/items', { itemType, fields });
    say(item ? 'Saved.' : `${saved.fields.name} is made.`);
    onClose();
    if (!item) go(`items/${saved.id}`);
  });
  const fields = data.fields.filter((field) => field.itemTypes.includes(itemType) && !field.computed);
  const send = (event) => {
    event.preventDefault();
    save();
  };
  const known = fields.map((field) => `fields.${field.name}`);
  const unplaced = error && !(error.faults.length > 0 && error.faults.every((fault) => known.includes(fault.field)));
  return html`<form class="stack" onSubmit=${send}>
    ${!item && html`<${Select} label="Type" value=${itemType} options=${TYPES} onValue=${setItemType} />`}
    <div class="columns">${fields.map((field) => html`<${Control} key=${field.name} field=${field} data=${data}
      fault=${error?.of?.(`fields.${field.name}`)}
      value=${values[field.name] ?? item?.fields[field.name] ?? ''}
        onValue=${(value) => setValues((old) => ({ ...old, [field.name]: value }))} />`)}</div>
    ${unplaced && html`<${Problem} error=${error} />`}
    <footer><${Button} onClick=${onClose}>Cancel</${Button}>
      <button type="submit" class="button primary" disabled=${busy}>${item ? 'Save' : 'Add'}</button></footer></form>`;
}

function Control({ field, data, value, fault, onValue }) {
  const common = { label: field.title, value, fault, onValue };
  const choice = (options) => html`<${Select} ...${common} options=${[['', '–'], ...withValue(options, value)]} />`;
  switch (field.type) {
    case 'rich-text': return html`<${TextArea} ...${common} rows="4" hint="Markdown" />`;
    case 'date': return html`<${Input} ...${common} type="date" />`;
    case 'number': return html`<${Input} ...${common} type="number" step="any"
      onValue=${(text) => onValue(text === '' ? '' : Number(text))} />`;
    case 'select': return choice(optionNames(field).map((name) => [name, name]));
    case 'team': return choice(data.teams.map(({ name }) => [name, name]));
    case 'user': return choice(data.users.map(({ email, name }) => [email, name]));
    case 'item': return choice(data.initiatives.map(({ id, fields }) => [id, fields.name]));
    case 'multi-select':
    case 'labels': return html`<${Input} ...${common} value=${[value].flat().join(', ')} hint="Separated by commas"
      onValue=${(text) => onValue(text.split(',').map((part) => part.trim()).filter(Boolean))} />`;
    default: return html`<${Input} ...${common} required=${field.required} />`;
  }
}

const withValue = (options, value) => (!value || options.some(([id]) => id === value) ? options : [...options, [value, value]]);
