/** What Jira has not: faults on demand, a log of calls, and the switches a test or a person turns ({@code /control}). */
package bactrian.jirasim.control;
