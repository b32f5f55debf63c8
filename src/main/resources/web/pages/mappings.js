import { html, useEffect, useState } from '../core/view.js';
import { get, put } from '../core/api.js';
import { plural } from '../core/format.js';
import { useAction, useLoad, useMayWrite } from '../core/hooks.js';
import { IntegrationPage } from '../ui/choose-integration.js';
import { Dialog, Tabs } from '../ui/forms.js';
import { Button, Empty, Loaded, Notice, Problem } from '../ui/parts.js';
import { say } from '../ui/toasts.js';
import { AlignDialog } from './align-dialog.js';
import { MappingEditor } from './mapping-editor.js';
import { MappingHistory } from './mapping-history.js';
import { differences } from '../ui/mapping-changes.js';

const ITEM_TYPES = { initiative: 'Initiative', outcome: 'Outcome' };

export default function Mappings({ route }) {
  return html`<${IntegrationPage} route=${route} title="Field mappings"
    lead="Which item type meets which issue type, and which fields travel which way.">${(integration) => html`<${Loader}
      key=${integration.id} integration=${integration} />`}</${IntegrationPage}>`;
}

function Loader({ integration }) {
  const path = `/api/integrations/${integration.id}`;
  const all = useLoad(async () => {
    const [mappings, fields, jiraFields, issueTypes] = await Promise.all([
      get(`${path}/mappings`), get('/api/portfolio/fields'), get(`${path}/jira-fields`), get(`${path}/jira-issue-types`),
    ]);
    return { saved: mappings.items, fields: fields.items, jiraFields: jiraFields.items, issueTypes: issueTypes.items };
  }, [path]);
  return html`<${Loaded} of=${all}>${(data) => html`<${Mapper} path=${path} data=${data} reload=${all.reload} />`}</${Loaded}>`;
}

function Mapper({ path, data, reload }) {
  const mayWrite = useMayWrite();
  const [draft, setDraft] = useState(data.saved);
  const [at, setAt] = useState('0');
  const [open, setOpen] = useState('');
  const [warnings, setWarnings] = useState([]);
  useEffect(() => setDraft(data.saved), [data.saved]);
  const changes = differences(data.saved, draft);
  const [save, saving, error, clear] = useAction(async () => {
    const answer = await put(`${path}/mappings`, draft);
    setWarnings(answer.warnings ?? []);
    say('Saved. Present values of linked pairs are the starting point; nothing is written by saving.');
    await reload();
  });
  const [suggest, suggesting, suggestError] = useAction(async () => {
    const offer = await get(`${path}/suggested-mappings`);
    setDraft((old) => merge(old, offer.items));
    setWarnings([...offer.missing, ...offer.items.flatMap((mapping) => mapping.missing ?? [])]);
  });
  const add = () => {
    setDraft([...draft, blank(draft, data.issueTypes)]);
    setAt(String(draft.length));
  };
  const change = (mapping) => {
    clear();
    setDraft(draft.map((old, index) => (index === Number(at) ? mapping : old)));
  };
  const drop = () => {
    setDraft(draft.filter((_, index) => index !== Number(at)));
    setAt('0');
  };
  const buttons = html`<div class="row">${mayWrite && html`<${Button} onClick=${add}>Add mapping</${Button}>
      <${Button} busy=${suggesting} onClick=${suggest}>Suggest key fields</${Button}>`}
    ${mayWrite && data.saved.length > 0 && html`<${Button} onClick=${() => setOpen('align')}>Align values…</${Button}>`}
    ${data.saved.length > 0 && html`<${Button} onClick=${() => setOpen('history')}>History</${Button}>`}</div>`;
  const chosen = draft[Number(at)];
  return html`<div class="stack">${buttons}<${Problem} error=${suggestError} />
    ${warnings.length > 0 && html`<${Notice} tone="warn" role="status"><p class="strong">Worth a look</p>
      <ul>${warnings.map((warning) => html`<li>${warning.advice ?? warning.message ?? String(warning)}</li>`)}</ul></${Notice}>`}
    ${draft.length === 0
      ? html`<div class="card"><${Empty}
        title="Nothing is mapped yet">Choose <em>Suggest key fields</em> for the usual mapping of initiatives and outcomes, or <em>Add mapping</em> to begin with an empty one. Until something is mapped, nothing travels.</${Empty}></div>`
      : html`<div class="card flush"><div class="stack"><${Tabs} label="Mappings" value=${at} onValue=${setAt}
          tabs=${draft.map((mapping, index) => [String(index), `${ITEM_TYPES[mapping.itemType]} ↔ ${mapping.issueType}`])}>
          ${chosen && html`<${MappingEditor} key=${at} mapping=${chosen} data=${data} readOnly=${!mayWrite} onChange=${change}
            onRemove=${drop} error=${error} place=${`[${at}]`} />`}</${Tabs}></div></div>`}
    <${Problem} error=${error} />
    ${changes.length > 0 && mayWrite && html`<div class="savebar" role="region" aria-label="Unsaved changes">
      <span class="grow">${plural(changes.length, 'change')} not saved yet</span>
      <${Button} onClick=${() => setOpen('changes')}>What would change</${Button}>
        <${Button} onClick=${() => { clear(); setDraft(data.saved); setAt('0'); }}>Discard</${Button}>
      <${Button} kind="primary" busy=${saving} onClick=${save}>Save</${Button}></div>`}
    ${open === 'changes' && html`<${Changes} changes=${changes} onClose=${() => setOpen('')} />`}
    ${open === 'history' && html`<${MappingHistory} path=${path} onClose=${() => setOpen('')} />`}
    ${open === 'align' && html`<${AlignDialog} path=${path} onClose=${() => setOpen('')} />`}</div>`;
}

function Changes({ changes, onClose }) {
  return html`<${Dialog} title="What would change" onClose=${onClose}><ul>${changes.map((text) => html`<li>${text}</li>`)}</ul>
    <p class="muted">Saving writes nothing: for what is new, the values both sides have now are recorded as the starting point,
      and only later changes travel. URLs are the exception: linked issues get them in the background.
      To fill one side from the other choose <em>Align values…</em> after saving.</p></${Dialog}>`;
}

function blank(draft, issueTypes) {
  const itemType = draft.some((mapping) => mapping.itemType === 'initiative') ? 'outcome' : 'initiative';
  const alike = issueTypes.find((type) => type.name.toLowerCase() === itemType) ?? issueTypes[0];
  return { itemType, issueType: alike?.name ?? '', filter: '', enabled: true, onCreate: 'both', onDelete: 'unlink', conflict: 'newest', transitions: { defaults: {} }, fields: [] };
}

/** The offered field mappings beside what is there; what is mapped stays as it is. */
function merge(draft, offered) {
  const clean = ({ kind, ...field }) => ({ ...field, values: {} });
  const merged = draft.map((mapping) => {
    const offer = offered.find((other) => other.itemType === mapping.itemType && other.issueType === mapping.issueType);
    const fresh = (offer?.fields ?? []).filter((field) => !mapping.fields.some((old) => old.portfolioField === field.portfolioField));
    return fresh.length ? { ...mapping, fields: [...mapping.fields, ...fresh.map(clean)] } : mapping;
  });
  const missing = offered.filter((offer) => !draft.some((mapping) => mapping.itemType === offer.itemType && mapping.issueType === offer.issueType));
  return [...merged, ...missing.map(({ itemType, issueType, fields }) => ({ ...blank([], []), itemType, issueType, fields: fields.map(clean) }))];
}
