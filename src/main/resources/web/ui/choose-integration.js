import { html } from '../core/view.js';
import { get } from '../core/api.js';
import { useLoad } from '../core/hooks.js';
import { go } from '../core/router.js';
import { Select } from './forms.js';
import { Empty, Loaded, Page } from './parts.js';

/** A page of one integration: the only one, or the one that the address names, with a choice where there are several. */
export function IntegrationPage({ route, title, lead, actions, children }) {
  const integrations = useLoad(() => get('/api/integrations'), []);
  const page = route.path[0];
  const all = integrations.data?.items ?? [];
  const chosen = all.find((integration) => integration.id === route.path[1]) ?? all[0];
  const choice = all.length > 1 && html`<${Select} label="Integration" value=${chosen.id}
    options=${all.map(({ id, name }) => [id, name])}
    onValue=${(id) => go(`${page}/${id}`)} />`;
  return html`<${Page} title=${title} lead=${lead} actions=${html`${choice}${chosen && actions?.(chosen)}`}>
    <${Loaded} of=${integrations}>${() => (chosen
      ? children(chosen)
      : html`<div class="card"><${Empty} title="There is no integration yet" action=${html`<a class="button"
        href="/#/integrations?add">Add integration</a>`}>
        Connect a Jira project first; then this page has something to show.</${Empty}></div>`)}</${Loaded}></${Page}>`;
}
