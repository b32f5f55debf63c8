/** What a browser loads and hears beside the API: the files of the console, and a stream of what has changed. */
package bactrian.console.live;
