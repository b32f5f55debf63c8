/** Links, their preview and aligning, on the whole application and the Jira stand-in. */
package bactrian.console.links;
