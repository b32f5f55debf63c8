import { html } from '../core/view.js';
import { Check, Select } from '../ui/forms.js';
import { JqlEditor } from '../ui/jql-editor.js';
import { Button, Empty } from '../ui/parts.js';
import { FieldRow } from './field-row.js';
import { TransitionTable } from './value-tables.js';

const ON_CREATE = [['both', 'On both sides'], ['jira', 'In Jira only'], ['portfolio', 'In the portfolio only'], ['none', 'Nowhere']];
const ON_DELETE = [['unlink', 'Keep the twin, end the link'], ['archive', 'Archive the item'], ['delete', 'Delete the twin too']];
export const CONFLICTS = [['newest', 'The later change stays'], ['jira', 'Jira’s value stays'], ['portfolio', 'The portfolio’s value stays'], ['ask', 'Ask a person']];

/** One mapping: its two types, its filter, what happens to new and deleted ones, and its fields. */
export function MappingEditor({ mapping, data, readOnly, onChange, onRemove, error, place }) {
  const set = (name) => (value) => onChange({ ...mapping, [name]: value });
  const setField = (index) => (field) => set('fields')(mapping.fields.map((old, other) => (other === index ? field : old)).filter(Boolean));
  const portfolio = data.fields.filter((field) => field.itemTypes.includes(mapping.itemType));
  const statusMapped = mapping.fields.some((field) => field.jiraField === 'status');
  const fault = (name) => error?.of?.(`${place}.${name}`);
  return html`<div class="stack"><fieldset class="stack" disabled=${readOnly} style=${{ padding: '0 20px' }}>
      <div class="columns"><${Select} label="Item type" value=${mapping.itemType} onValue=${set('itemType')}
        options=${[['initiative', 'Initiative'], ['outcome', 'Outcome']]} fault=${fault('itemType')} />
        <${Select} label="Jira issue type" value=${mapping.issueType} onValue=${set('issueType')} fault=${fault('issueType')}
          options=${withCurrent(data.issueTypes.map(({ name }) => [name, name]), mapping.issueType)} /></div>
      <${JqlEditor} label="Filter (JQL): only issues that match are in sync"
        hint="Leave empty for all issues of the project and type." value=${mapping.filter ?? ''} onValue=${set('filter')}
        disabled=${readOnly} fault=${fault('filter')} />
      <details><summary>New, deleted and conflicting ones</summary><div class="columns">
        <${Select} label="Make twins of what is new" value=${mapping.onCreate} options=${ON_CREATE} onValue=${set('onCreate')} />
        <${Select} label="When one side is deleted" value=${mapping.onDelete} options=${ON_DELETE} onValue=${set('onDelete')} />
        <${Select} label="When both sides changed" value=${mapping.conflict} options=${CONFLICTS} onValue=${set('conflict')} />
        <div class="stack tight"><${Check} label="Enabled" checked=${mapping.enabled !== false} onValue=${set('enabled')} />
          <span class="hint">A mapping that is not enabled keeps its links and carries nothing.</span></div></div></details>
            </fieldset>
    <div><div class="pair heads wide-only" aria-hidden="true"><span>Portfolio field</span><span>Direction</span>
      <span>Jira field</span><span /></div>
      ${mapping.fields.map((field, index) => html`<${FieldRow} key=${field.key ?? `${field.portfolioField}/${field.jiraField}`}
        field=${field} portfolio=${portfolio} jiraFields=${data.jiraFields}
        readOnly=${readOnly} onChange=${setField(index)} fault=${faultsOf(error, `${place}.fields[${index}]`)} />`)}
      ${mapping.fields.length === 0 && html`<${Empty}
        title="No field is mapped">Add a field, or choose <em>Suggest key fields</em> above.</${Empty}>`}</div>
    ${statusMapped && html`<${TransitionTable} mapping=${mapping} data=${data} readOnly=${readOnly}
      onValue=${set('transitions')} />`}
    ${!readOnly && html`<div class="row" style=${{ padding: '0 20px 20px' }}>
      <${Button} onClick=${() => set('fields')([...mapping.fields, unused(mapping, portfolio)])}>Add field</${Button}>
      <span class="grow" /><${Button} kind="danger small" onClick=${onRemove}>Remove this mapping</${Button}></div>`}</div>`;
}

export function withCurrent(options, current) {
  return !current || options.some(([id]) => id === current) ? options : [[current, `${current} (not in Jira any more)`], ...options];
}

function unused(mapping, portfolio) {
  const used = new Set(mapping.fields.map((field) => field.portfolioField));
  const free = portfolio.find((field) => !used.has(field.name)) ?? portfolio[0];
  return { key: `new-${Date.now()}`, portfolioField: free.name, jiraField: '', direction: free.computed ? 'write' : 'both', values: {} };
}

function faultsOf(error, place) {
  return (error?.faults ?? []).filter((fault) => fault.field.startsWith(place)).map((fault) => fault.message).join(' ');
}
