/**
 * The built-in portfolio: initiatives and outcomes, their typed fields, teams and users.
 *
 * <p>Items are written by compare-and-set on their revision, so that nobody's change is overwritten unseen. Every field
 * value carries when and by whom it was changed, which the conflict policy {@code newest} needs.
 */
package bactrian.portfolio;
