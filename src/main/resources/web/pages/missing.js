import { html } from '../core/view.js';
import { Empty, Page } from '../ui/parts.js';

export default () => html`<${Page} title="There is no such page"><div class="card">
  <${Empty} title="Nothing is here" action=${html`<a class="button" href="/#/">Go to the overview</a>`}>The address may be
  mistyped, or the page may have moved.</${Empty}></div></${Page}>`;
