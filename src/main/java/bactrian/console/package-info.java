/** The API, the login and the pages: what people and scripts see. On top of everything else. */
package bactrian.console;
