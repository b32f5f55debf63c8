/**
 * The document model: one immutable tree that can say everything ADF can say, whichever notation it was read from.
 *
 * <p>A {@link bactrian.text.model.Node} is a {@link bactrian.text.model.Text}, an {@link bactrian.text.model.Element} of
 * one of the kinds of {@link bactrian.text.model.NodeType}, or an {@link bactrian.text.model.Unknown}: JSON of a kind
 * that this version does not know, kept as it is. Elements keep their ADF attributes and marks, so a document read from
 * ADF is written back as equal JSON. The kinds are an enum, so the compiler holds every {@code switch} over them to all
 * of them. {@link bactrian.text.model.ContentModel} says what may stand inside what.
 */
package bactrian.text.model;
