/** The ready mapping that a new integration is offered: the key and additional fields, matched to the project's own. */
package bactrian.console.suggest;
