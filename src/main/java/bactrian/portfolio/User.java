package bactrian.portfolio;

/** A person of the portfolio, known by e-mail. */
public record User(String email, String name) {}
