/**
 * ADF, the JSON of Jira Cloud: {@link bactrian.text.adf.AdfReader} takes it in without judging it,
 * {@link bactrian.text.adf.AdfWriter} writes what the schema allows and Jira accepts.
 */
package bactrian.text.adf;
