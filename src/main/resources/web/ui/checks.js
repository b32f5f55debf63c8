import { html } from '../core/view.js';

/** The steps of Integrate in order, with the fields they look at. */
const STEPS = [
  ['address', 'The address may be called', []],
  ['server', 'Jira answers', ['jiraUrl']],
  ['deployment', 'It is the deployment you chose', ['deployment']],
  ['credentials', 'It accepts the account', ['apiToken', 'username']],
  ['project', 'The account sees the project', ['projectId']],
  ['name', 'The project has that name', ['name']],
  ['permissions', 'The account may browse, create, edit and move issues', ['permissions']],
  ['issue-types', 'The mapped issue types are there', ['issueType']],
  ['webhook', 'Jira tells us of changes', ['webhook']],
];

const TITLES = Object.fromEntries(STEPS.map(([step, title]) => [step, title]));
const MARKS = { passed: '✓', failed: '✕', notice: '!', skipped: '–' };
const WORDS = { passed: 'passed', failed: 'failed', notice: 'passed, with a notice', skipped: 'not checked' };

/** The steps that an answer or a refusal tells of; a refusal without steps is told by the fields it names. */
export function stepsOf({ steps, faults = [] }) {
  if (steps?.length) return steps;
  const wrong = (fields) => faults.filter((fault) => fields.includes(fault.field)).map((fault) => fault.message).join(' ');
  const first = STEPS.findIndex(([, , fields]) => wrong(fields));
  if (first < 0) return [];
  return STEPS.slice(0, -2).map(([step, , fields], index) => {
    const message = wrong(fields);
    if (message) return { step, state: 'failed', message };
    return { step, state: index < first ? 'passed' : 'skipped', message: '' };
  });
}

export const Checks = ({ steps }) => html`<ol class="steps" aria-label="Checks"
  aria-live="polite">${steps.map(({ step, state, message, suggestion }) => html`
  <li class=${state === 'notice' ? 'notice-step' : state}><span class="mark" aria-hidden="true">${MARKS[state]}</span>
    <div><strong>${TITLES[step] ?? step}</strong> <span class="muted small">${WORDS[state]}</span>
    ${message && html`<p class="small">${message}</p>`}${suggestion && html`<p class="small">Jira has: <code>${suggestion}</code>
      </p>`}</div></li>`)}</ol>`;
