import { directionWords } from './fits.js';
import { words } from '../core/format.js';

const SETTINGS = ['issueType', 'filter', 'enabled', 'activeSince', 'onCreate', 'onDelete', 'conflict'];

const titled = (mapping) => `${words(mapping.itemType)} ↔ ${mapping.issueType}`;
const fieldTitle = (field) => `${words(field.portfolioField || 'a fixed value')} ↔ ${field.jiraName || field.jiraField}`;
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** What differs between the saved mappings and a draft, a sentence each. */
export function differences(saved, draft) {
  const changes = [];
  saved.filter((old) => !draft.some((mapping) => mapping.id === old.id))
    .forEach((old) => changes.push(`${titled(old)} is removed: its pairs are no longer kept in sync.`));
  draft.forEach((mapping) => {
    const old = saved.find((other) => other.id && other.id === mapping.id);
    if (!old) changes.push(`${titled(mapping)} is new, with ${mapping.fields.length} fields.`);
    else if (!same(old, mapping)) changes.push(...within(old, mapping));
  });
  return changes;
}

function within(old, mapping) {
  const title = titled(mapping);
  const changes = SETTINGS.filter((name) => !same(old[name], mapping[name]))
    .map((name) => `${title}: ${words(name)} becomes ${mapping[name] === '' ? 'the default' : mapping[name]}.`);
  const before = new Map(old.fields.map((field) => [`${field.portfolioField}/${field.jiraField}`, field]));
  mapping.fields.forEach((field) => {
    const key = `${field.portfolioField}/${field.jiraField}`;
    const former = before.get(key);
    before.delete(key);
    if (!former) changes.push(`${title}: ${fieldTitle(field)} is added, ${directionWords(field.direction)}.`);
    else changes.push(...fieldChanges(title, former, field));
  });
  before.forEach((field) => changes.push(`${title}: ${fieldTitle(field)} is removed.`));
  if (!same(old.transitions, mapping.transitions)) changes.push(`${title}: what is set at transitions changes.`);
  return changes;
}

function fieldChanges(title, former, field) {
  const changes = [];
  if (former.direction !== field.direction) changes.push(`${title}: ${fieldTitle(field)} becomes ${directionWords(field.direction)}.`);
  if (!same(former.values ?? {}, field.values ?? {})) changes.push(`${title}: the table of ${fieldTitle(field)} changes.`);
  if (!same(former.default, field.default)) changes.push(`${title}: the default of ${fieldTitle(field)} changes.`);
  if ((former.conflict ?? '') !== (field.conflict ?? '')) changes.push(`${title}: conflicts of ${fieldTitle(field)} go by ${field.conflict}.`);
  return changes;
}
