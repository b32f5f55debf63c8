import { html, useState } from '../core/view.js';
import { optionNames } from '../core/format.js';
import { Input } from '../ui/forms.js';
import { Button, Notice } from '../ui/parts.js';

/** Which option of the portfolio is which of Jira's; an option without an entry goes by its name. */
export function ValueTable({ field, mine, theirs, readOnly, onValue }) {
  const values = field.values ?? {};
  const set = (option, text) => {
    const { [option]: former, ...others } = values;
    onValue(text.trim() ? { ...others, [option]: several(text) } : others);
  };
  const options = [...new Set([...optionNames(mine), ...Object.keys(values)])];
  if (options.length === 0) return html`<p
    class="muted small">The portfolio’s list has no options yet. Options of the same name meet by themselves.</p>`;
  return html`<div><h3>Table of values</h3><p
    class="hint">An empty entry means: the option of the same name. Several of Jira’s, separated by commas, all mean this one; the first is written.</p>
    <table><thead><tr><th scope="col">Portfolio</th><th scope="col">${theirs?.name ?? 'Jira'}</th></tr></thead>
    <tbody>${options.map((option) => html`<tr><th scope="row">${option}</th><td>
      <input aria-label=${`${option} in Jira`} disabled=${readOnly} placeholder=${option}
      value=${[values[option] ?? ''].flat().join(', ')} onChange=${(event) => set(option, event.target.value)} /></td>
        </tr>`)}</tbody></table></div>`;
}

function several(text) {
  const names = text.split(',').map((name) => name.trim()).filter(Boolean);
  return names.length === 1 ? names[0] : names;
}

/** What a transition's screen asks for that is not mapped: per status of Jira, fields and the values they are given. */
export function TransitionTable({ mapping, data, readOnly, onValue }) {
  const [status, setStatus] = useState('');
  const defaults = mapping.transitions?.defaults ?? {};
  const save = (next) => onValue({ ...mapping.transitions, defaults: next });
  const set = (name, fields) => save({ ...defaults, [name]: fields });
  const drop = (name) => save(Object.fromEntries(Object.entries(defaults).filter(([other]) => other !== name)));
  const add = () => {
    set(status.trim(), { resolution: 'Done' });
    setStatus('');
  };
  return html`<details style=${{ padding: '0 20px' }}><summary>Fields that Jira asks for at a transition</summary>
    <div class="stack tight">
    <p class="hint">Where the screen of a transition requires a field that is not mapped, such as the resolution of Done, say what it is given.</p>
    ${Object.entries(defaults).map(([name, fields]) => html`<${Transition} key=${name} name=${name} fields=${fields} data=${data}
      readOnly=${readOnly} onValue=${(next) => set(name, next)} onDrop=${() => drop(name)} />`)}
    ${!readOnly && html`<div class="bar end"><div class="grow">
      <${Input} label="Status in Jira" value=${status} onValue=${setStatus} placeholder="Done" /></div>
      <${Button} disabled=${!status.trim()} onClick=${add}>Add status</${Button}></div>`}</div></details>`;
}

function Transition({ name, fields, readOnly, onValue, onDrop }) {
  const text = Object.entries(fields).map(([field, value]) => `${field} = ${typeof value === 'string' ? value : JSON.stringify(value)}`).join('\n');
  const [bad, setBad] = useState(false);
  const read = (event) => {
    const lines = event.target.value.split('\n').filter((line) => line.trim());
    const pairs = lines.map((line) => line.split(/=(.*)/s).map((part) => part?.trim()));
    setBad(pairs.some(([field, value]) => !field || !value));
    if (pairs.every(([field, value]) => field && value)) onValue(Object.fromEntries(pairs.map(([field, value]) => [field, parsed(value)])));
  };
  return html`<div class="bar"><label class="field grow">To ${name}<textarea rows="2" disabled=${readOnly}
    onChange=${read}>${text}</textarea></label>
    ${!readOnly && html`<${Button} kind="quiet small" aria-label=${`Remove ${name}`} onClick=${onDrop}>✕</${Button}>`}
    ${bad && html`<${Notice} tone="bad">Write one field a line, as in <code>resolution = Done</code>.</${Notice}>`}</div>`;
}

function parsed(value) {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
