/** Rich text as Jira keeps it: which ADF documents it takes, and how the same text looks in the wiki markup of v2. */
package bactrian.jirasim.text;
