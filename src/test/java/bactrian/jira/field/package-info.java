/** Tests of the codecs and of the kinds of field. */
package bactrian.jira.field;
