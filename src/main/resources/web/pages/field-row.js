import { html, useState } from '../core/view.js';
import { Segments, Select } from '../ui/forms.js';
import { DIRECTIONS, misfit, TYPES } from '../ui/fits.js';
import { Button } from '../ui/parts.js';
import { CONFLICTS } from './mapping-editor.js';
import { ValueTable } from './value-tables.js';

const WITH_OPTIONS = ['select', 'multi-select', 'yes-no'];

/** One field mapping: the portfolio's field left, Jira's right, the direction between them in words. */
export function FieldRow({ field, portfolio, jiraFields, readOnly, onChange, fault }) {
  const [more, setMore] = useState(false);
  const mine = portfolio.find(({ name }) => name === field.portfolioField);
  const theirs = jiraFields.find(({ id }) => id === field.jiraField);
  const title = mine?.title ?? field.portfolioField;
  const set = (changes) => onChange({ ...field, ...changes });
  const wrong = fault || misfit(mine, theirs, field.direction);
  const offScreen = theirs?.onScreen === false && field.direction !== 'read';
  return html`<div class="pair" role="group" aria-label=${`${title} and ${theirs?.name ?? 'no field yet'}`}>
    <div><select aria-label="Portfolio field" disabled=${readOnly} value=${field.portfolioField}
      onChange=${(event) => set({ portfolioField: event.target.value })}>
        ${portfolio.map(({ name, title: words }) => html`<option value=${name}
          selected=${name === field.portfolioField}>${words}</option>`)}</select>
      <p class="type">${mine ? TYPES[mine.type] ?? mine.type : 'unknown field'}${mine?.computed ? ', made by Bactrian' : ''}</p>
        </div>
    <${Segments} label=${`Direction of ${title}`} value=${field.direction} options=${DIRECTIONS} disabled=${readOnly}
      onValue=${(direction) => set({ direction })} />
    <div><select aria-label="Jira field" disabled=${readOnly} value=${field.jiraField} aria-invalid=${wrong ? 'true' : undefined}
      onChange=${(event) => set({ jiraField: event.target.value, jiraName: undefined })}>
        <option value="">Choose a field…</option>${choices(jiraFields, field, mine).map(([id, words]) => html`<option value=${id}
          selected=${id === field.jiraField}>${words}</option>`)}</select>
      <p class="type">${theirs ? `${TYPES[theirs.type] ?? theirs.type}${theirs.writable ? '' : ', cannot be written'}` : ' '}</p>
        </div>
    <div class="row">${(WITH_OPTIONS.includes(mine?.type) || !readOnly) && html`<${Button} kind="quiet small" aria-expanded=${more}
      onClick=${() => setMore(!more)}>${more ? 'Less' : 'More'}</${Button}>`}
      ${!readOnly && html`<${Button} kind="quiet small" aria-label=${`Remove ${title}`}
        onClick=${() => onChange(null)}>✕</${Button}>`}</div>
    ${wrong && html`<p class="fault below" role="status">${wrong}</p>`}
    ${offScreen && html`<p class="fault below"
      role="status">“${theirs.name}” is not on the screen of this issue type: Jira will refuse to write it until an administrator adds it.</p>`}
    ${more && html`<div class="below columns">
      <${Select} label="When both sides changed" disabled=${readOnly} value=${field.conflict ?? ''}
        options=${[['', 'As the mapping says'], ...CONFLICTS]} onValue=${(conflict) => set({ conflict: conflict || undefined })} />
      ${WITH_OPTIONS.includes(mine?.type) && html`<${ValueTable} field=${field} mine=${mine} theirs=${theirs} readOnly=${readOnly}
        onValue=${(values) => set({ values })} />`}</div>`}</div>`;
}

/** Fields that fit first, then the others, so that a misfit can still be chosen and is explained. */
function choices(jiraFields, field, mine) {
  const fits = (theirs) => !misfit(mine, theirs, field.direction);
  const named = ({ id, name }) => [id, id.startsWith('customfield_') ? `${name} (${id.slice(12)})` : name];
  const sorted = [...jiraFields].sort((one, other) => fits(other) - fits(one) || one.name.localeCompare(other.name));
  const options = sorted.map(named);
  return !field.jiraField || options.some(([id]) => id === field.jiraField) ? options : [[field.jiraField, field.jiraName ?? field.jiraField], ...options];
}
