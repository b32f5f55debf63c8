// Takes an issue through its life with an independent Jira client, and fails at the first thing that is not as at Jira.
// Usage: node stand-in.mjs <base URL of a Cloud stand-in with the demo data>
import assert from 'node:assert/strict';
import { Version3Client } from 'jira.js';

const ISSUES = 7;
const PAGE = 3;

const jira = new Version3Client({
  host: process.argv[2],
  authentication: { basic: { email: 'demo@example.com', apiToken: 'demo-token' } },
});

const adf = (text) => ({
  version: 1,
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

async function logIn() {
  const myself = await jira.myself.getCurrentUser();
  assert.equal(myself.emailAddress, 'demo@example.com');
  assert.ok(myself.accountId);
  const stranger = new Version3Client({
    host: process.argv[2],
    authentication: { basic: { email: 'demo@example.com', apiToken: 'wrong' } },
  });
  await assert.rejects(stranger.myself.getCurrentUser(), (refusal) => refusal.status === 401);
}

async function create(number) {
  const created = await jira.issues.createIssue({
    fields: {
      project: { key: 'DEV' },
      issuetype: { name: 'Story' },
      summary: `From jira.js ${number}`,
      description: adf('first'),
      labels: ['jira-js'],
    },
  });
  assert.match(created.key, /^DEV-\d+$/);
  return created;
}

async function edit(issue) {
  await jira.issues.editIssue({
    issueIdOrKey: issue.key,
    fields: { summary: 'Edited', description: adf('second'), customfield_10040: { value: 'Red' } },
  });
  const { fields } = await jira.issues.getIssue({ issueIdOrKey: issue.id });
  assert.equal(fields.summary, 'Edited');
  assert.equal(fields.customfield_10040.value, 'Red');
  assert.equal(fields.description.content[0].content[0].text, 'second');
  await assert.rejects(
    jira.issues.editIssue({ issueIdOrKey: issue.key, fields: { summary: 'x'.repeat(256) } }),
    ({ status, response }) => status === 400 && response.data.errors.summary !== undefined,
  );
}

async function transition(issue) {
  const { transitions } = await jira.issues.getTransitions({
    issueIdOrKey: issue.key,
    expand: 'transitions.fields',
  });
  const done = transitions.find(({ to }) => to.name === 'Done');
  assert.ok(done.fields.resolution.required);
  await jira.issues.doTransition({
    issueIdOrKey: issue.key,
    transition: { id: done.id },
    fields: { resolution: { name: done.fields.resolution.allowedValues[0].name } },
  });
  const { fields } = await jira.issues.getIssue({ issueIdOrKey: issue.key, fields: ['status'] });
  assert.equal(fields.status.name, 'Done');
}

async function search() {
  const found = [];
  let nextPageToken;
  do {
    const page = await jira.issueSearch.searchForIssuesUsingJqlEnhancedSearch({
      jql: 'project = DEV AND labels = jira-js ORDER BY key ASC',
      fields: ['summary', 'labels'],
      maxResults: PAGE,
      nextPageToken,
    });
    assert.ok(page.issues.length <= PAGE);
    found.push(...page.issues.map(({ key }) => key));
    nextPageToken = page.nextPageToken;
  } while (nextPageToken);
  return found;
}

async function remove(issue) {
  await jira.issues.deleteIssue({ issueIdOrKey: issue.key });
  await assert.rejects(jira.issues.getIssue({ issueIdOrKey: issue.key }), (refusal) => refusal.status === 404);
}

await logIn();
const issues = [];
for (let number = 1; number <= ISSUES; number += 1) {
  issues.push(await create(number));
}
assert.deepEqual(await search(), issues.map(({ key }) => key));
await edit(issues[0]);
await transition(issues[0]);
await remove(issues[0]);
assert.deepEqual(await search(), issues.slice(1).map(({ key }) => key));
console.log('logged in, created, edited, moved through the workflow, searched in pages, deleted');
