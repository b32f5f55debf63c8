package bactrian.sync;

import bactrian.write.WriteSet;

/**
 * An issue that was made for an item.
 *
 * @param issueId its numeric id
 * @param writes how the fields ended that were sent with it; empty if the issue was found again
 */
public record CreatedIssue(String issueId, WriteSet writes) {}
