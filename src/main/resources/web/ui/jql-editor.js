import { html, useEffect, useState } from '../core/view.js';
import { post } from '../core/api.js';
import { useAction } from '../core/hooks.js';
import { Field, Input } from './forms.js';
import { Badge, Button, Problem } from './parts.js';

const PAUSE_MS = 250;
const FAULTY_WORD = /^[^\s"']+|^["'][^"']*["']?|^\s*\S*/;

/** A JQL query with its faults marked as one types, what to write instead below, and a tester against a real issue. */
export function JqlEditor({ label, hint, value, onValue, disabled, fault }) {
  const [errors, setErrors] = useState([]);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(async () => {
      if (!value.trim()) return setErrors([]);
      const answer = await post('/api/jql/check', { jql: value }).catch(() => ({ errors: [] }));
      return wanted && setErrors(answer.errors);
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [value]);
  return html`<div class="stack tight"><${Field} label=${label} hint=${hint} fault=${fault}>${(ties) => html`<div class="jql">
      <textarea ...${ties} spellcheck="false" value=${value} disabled=${disabled} aria-invalid=${errors.length ? 'true' : undefined}
        onInput=${(event) => onValue(event.target.value)} /><div class="marks" aria-hidden="true">${marked(value, errors)}</div>
          </div>`}</${Field}>
    <div role="status">${errors.map((error) => html`<p class="fault">Line ${error.line}, column ${error.column}: ${error.message}
      ${error.hint && html` <span class="muted">${error.hint}</span>`}</p>`)}</div>
    <${Tester} jql=${value} disabled=${errors.length > 0} /></div>`;
}

/** The text again with the faulty places marked, to lie over the text one types. */
function marked(text, errors) {
  const starts = errors.map(({ line, column }) => offset(text, line, column)).sort((a, b) => a - b);
  const parts = [];
  let at = 0;
  starts.filter((start) => start >= at).forEach((start) => {
    const length = Math.max(1, text.slice(start).match(FAULTY_WORD)?.[0].length ?? 1);
    const word = text.slice(start, start + length) || ' ';
    parts.push(text.slice(at, start), html`<mark>${word}</mark>`);
    at = start + length;
  });
  return [...parts, text.slice(at)];
}

function offset(text, line, column) {
  const before = text.split('\n').slice(0, line - 1).join('\n');
  return before.length + (line > 1 ? 1 : 0) + column - 1;
}

function Tester({ jql, disabled }) {
  const [key, setKey] = useState('');
  const [answer, setAnswer] = useState();
  const [test, busy, error] = useAction(async () => {
    setAnswer(undefined);
    setAnswer(await post('/api/jql/check', { jql, issue: key.trim() }));
  });
  return html`<details><summary>Try it on an issue</summary><div class="stack tight"><div class="bar end">
      <div class="grow"><${Input} label="Issue key" value=${key} onValue=${setKey} placeholder="DEV-1" /></div>
      <${Button} busy=${busy} disabled=${disabled || !key.trim()} onClick=${test}>Try</${Button}></div>
    <${Problem} error=${error} />${answer && html`<${Verdicts} answer=${answer} issue=${key} />`}</div></details>`;
}

/** Whether an issue matches, and the verdict of each clause. */
export function Verdicts({ answer, issue }) {
  if (answer.matches === undefined) return html`<p
    class="muted">The query is well formed. This version cannot try it on an issue yet.</p>`;
  return html`<div role="status"><p class="row"><${Badge}
    tone=${answer.matches ? 'good' : 'bad'}>${answer.matches ? 'Matches' : 'Does not match'}</${Badge}>${issue}</p>
    <${Clauses} clauses=${answer.clauses ?? []} /></div>`;
}

const TONES = { matches: 'good', 'does not match': 'bad', undecidable: 'warn' };

export const Clauses = ({ clauses }) => html`<ul class="verdicts">${clauses.map((clause) => html`<li><span class="row">
    <${Badge} tone=${TONES[clause.verdict]}>${clause.verdict}</${Badge}><code>${clause.clause}</code>
    ${clause.value && html`<span class="muted small">the issue has ${clause.value}</span>`}</span>
    ${clause.reason && html`<p class="small muted">${clause.reason}</p>`}${clause.clauses?.length > 0 && html`<${Clauses}
      clauses=${clause.clauses} />`}</li>`)}</ul>`;
