package bactrian.explain;

import bactrian.field.Base;
import bactrian.integration.FieldMapping;
import java.util.Optional;

/**
 * One mapped field of a link with its three values.
 *
 * @param base the pair last settled, or empty if there is none yet
 * @param says what the next look at the pair would do with it
 */
public record FieldLine(FieldMapping field, Optional<Base> base, Base current, String says) {}
