import { html, useEffect, useState } from '../core/view.js';
import { get, post } from '../core/api.js';
import { useLoad } from '../core/hooks.js';
import { go } from '../core/router.js';
import { Input } from '../ui/forms.js';
import { Verdicts } from '../ui/jql-editor.js';
import { Empty, Loaded, Notice, Page } from '../ui/parts.js';
import { Explanation } from '../ui/explanation.js';
import { Story } from '../ui/story.js';

/** Why an issue or an item does or does not sync, and its story. */
export default function Explain({ route }) {
  const asked = route.query.get('key') ?? '';
  const [key, setKey] = useState(asked);
  useEffect(() => setKey(asked), [asked]);
  const send = (event) => {
    event.preventDefault();
    go(`explain?key=${encodeURIComponent(key.trim())}`);
  };
  return html`<${Page} title="Explain"
    lead="Type an issue key or an item’s number: why it does or does not sync, and what happened to it.">
    <form class="card bar end" onSubmit=${send}><div class="grow">
      <${Input} label="Issue key or item number" value=${key} onValue=${setKey} placeholder="DEV-12 or 5" required /></div>
      <button type="submit" class="button primary">Explain</button></form>
    ${asked ? html`<${Answer} key=${asked} asked=${asked} />` : html`<div class="card">
      <${Empty} title="Which one?">Enter an issue key such as DEV-12, or the number of an item as it stands in its address.</${Empty}></div>`}</${Page}>`;
}

function Answer({ asked }) {
  const isItem = /^\d+$/.test(asked);
  const explanation = useLoad(() => get(`/api/explain?${isItem ? 'item' : 'issue'}=${encodeURIComponent(asked)}`), [asked], ['activity', 'dead-letters']);
  const story = useLoad(() => pages(asked, isItem), [asked], ['activity']);
  const unsupported = explanation.error?.unsupported;
  return html`${unsupported ? html`<${Filters} asked=${asked} isItem=${isItem} />` : html`<section class="card stack"><header>
    <h2>Why</h2></header><${Loaded} of=${explanation}>${(data) => html`<${Explanation} of=${data} />`}</${Loaded}></section>`}
    <section class="card stack"><header><h2>Story</h2></header><${Loaded} of=${story}>${(rows) => (rows.length
      ? html`<${Story} rows=${rows} onRestored=${story.reload} />`
      : html`<${Empty}
        title="No story yet">Nothing was read or written for ${asked} in the last rows of the activity. Change it on either side, and it begins.</${Empty}>`)}</${Loaded}></section>`;
}

const MOST_PAGES = 10;

/** The rows of one issue or item; asked for by name, and sifted where the server does not. */
async function pages(asked, isItem) {
  const mine = (row) => (isItem ? row.itemId === asked : row.issueKey.toUpperCase() === asked.toUpperCase());
  const query = `${isItem ? 'item' : 'issue'}=${encodeURIComponent(asked)}`;
  let rows = [];
  let before = '';
  for (let page = 0; page < MOST_PAGES && before !== undefined; page++) {
    const answer = await get(`/api/activity?${query}${before && `&before=${before}`}`);
    rows = [...rows, ...answer.items.filter(mine)];
    before = answer.next;
  }
  return rows;
}

/** Where there is no explain, at least what each mapping's filter says of an issue. */
function Filters({ asked, isItem }) {
  const verdicts = useLoad(async () => {
    const { items } = await get('/api/integrations');
    const mappings = await Promise.all(items.map((integration) => get(`/api/integrations/${integration.id}/mappings`)));
    return Promise.all(mappings.flatMap((page) => page.items).map(async (mapping) => ({ mapping, answer: await post('/api/jql/check', { jql: mapping.filter, issue: asked }) })));
  }, [asked]);
  if (isItem) return html`<${Notice}>This Bactrian cannot explain an item yet; its story is below.</${Notice}>`;
  return html`<section class="card stack"><header><h2>Which mapping’s filter matches</h2></header>
    <${Loaded} of=${verdicts}>${(rows) => (rows.length === 0
    ? html`<p class="muted">No mapping is saved, so nothing is in sync.</p>`
    : rows.map(({ mapping, answer }) => html`<div class="stack tight"><h3>${mapping.itemType} ↔ ${mapping.issueType}</h3>
      <code>${mapping.filter}</code><${Verdicts} answer=${answer} issue=${asked} /></div>`))}</${Loaded}></section>`;
}
