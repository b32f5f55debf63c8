package bactrian.portfolio;

/** A team of the portfolio, named exactly once. */
public record Team(long id, String name) {}
