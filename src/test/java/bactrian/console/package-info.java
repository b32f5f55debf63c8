/** The API as an administrator uses it, on the whole application and the Jira stand-in. */
package bactrian.console;
